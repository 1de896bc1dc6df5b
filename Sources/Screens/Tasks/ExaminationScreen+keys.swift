import Casework
import Domain
import TerminalKit

extension ExaminationScreen {
  var keymap: KeyMap<Message> {
    if let prompt { return prompt.keymap(save: .answer, cancel: .stay) }
    return isEditable ? editingKeymap : readingKeymap
  }

  /// The keys while it can only be read.
  var readingKeymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "examination.card", ["ö", .enter], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"],
          inFooter: true, disabled: sheet == nil ? "Formuläret läses in." : nil, .openCard),
        Binding(
          "examination.received", ["ä", "e"], "Ändra när klienten fick beslutet", short: "mottaget",
          synonyms: ["överklaga", "delgivning"], inFooter: receivedReason == nil, disabled: receivedReason,
          .askReceived),
        Binding(
          "examination.withdraw", [.delete, .control("d")], "Återkalla beslutet", short: "återkalla beslutet",
          synonyms: ["ångra", "ta tillbaka"], inFooter: withdrawReason == nil, disabled: withdrawReason, .withdraw),
      ], hints: [TextScroll.hint])
  }

  /// The keys while the form is filled in.
  var editingKeymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          .closeExamination, "Klar: avsluta prövningen med beslutet", short: "klar",
          synonyms: ["färdig", "beslut", "nedsatt", "avslag"], inFooter: true,
          disabled: over.map { _ in .closedMeanwhile }, .close),
        Binding(
          "examination.save", [.control("s")], "Spara det som läggs till", short: "spara underlag",
          synonyms: ["kommunicering", "kallelse", "svar"], inFooter: true,
          disabled: form.addition == nil ? "Välj först vad du vill lägga till (LÄGG TILL)." : nil, .saveAddition),
        Binding(
          "examination.add", [], "Lägg till underlag", synonyms: ["kallelse", "kommunicering", "tolk", "språk"],
          .newAddition),
        Binding("examination.openCard", [], "Öppna klientens kort", synonyms: ["ärende"], .openCard),
      ],
      hints: [
        KeyHint([.tab, .enter], "nästa fält"), KeyHint([.backTab], "förra fältet"),
        KeyHint([.left, .right], "välj"), KeyHint([.backspace], "välj bort"), KeyHint(["+"], "lägg till"),
      ], isTyping: true, widgetKeys: form.form.widgetKeys)
  }
}
