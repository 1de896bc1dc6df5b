import Casework
import Domain
import TerminalKit

extension AbsenceScreen {
  var keymap: KeyMap<Message> {
    let reason = readOnlyReason
    guard isEditable else {
      return KeyMap(
        [
          Binding(
            "absence.card", ["ö", .enter], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"],
            inFooter: true, disabled: check == nil ? reason : nil, .openCard),
          Binding(
            "absence.change", ["ä", "e"], "Ändra orsaken", short: "ändra orsaken",
            synonyms: ["rätta", "frånvaroorsak"],
            inFooter: changeRefusal == nil, disabled: changeRefusal, .change),
          Binding(
            .closeAbsence, "Klar: avsluta kontrollen", short: "klar", disabled: reason, .close),
        ], hints: [TextScroll.hint])
    }
    return editingKeymap
  }

  /// The keys while the form is filled in.
  var editingKeymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          .closeAbsence, "Klar: avsluta kontrollen", short: "klar", synonyms: ["färdig", "avsluta"],
          inFooter: true, disabled: over.map { _ in .closedMeanwhile }, .close),
        Binding(
          "absence.saveAttempt", [.control("s")], "Spara kontaktförsöket", short: "spara försök",
          synonyms: ["telefon", "brev"], inFooter: true,
          disabled: isChanging
            ? "Försöket sparas tillsammans med orsaken: \(workplace.name(.closeAbsence))."
            : form.hasAttempt ? nil : "Välj först hur du försökte nå klienten (Nytt försök).", .saveAttempt),
        Binding(
          "absence.newAttempt", [], "Nytt kontaktförsök", synonyms: ["telefon", "brev", "ringa"], .newAttempt),
        Binding("absence.card", [], "Öppna klientens kort", synonyms: ["ärende"], .openCard),
        Binding(
          "absence.book", [], "Boka en annan tid", synonyms: ["ny tid"],
          disabled: isChanging ? "Här ändras bara orsaken. Tiden bokas från klientkortet." : nil, .openBooking),
      ],
      hints: [
        KeyHint([.tab, .enter], "nästa fält"), KeyHint([.backTab], "förra fältet"),
        KeyHint([.left, .right], "välj"), KeyHint(["+"], "nytt försök"),
      ], isTyping: true, widgetKeys: form.widgetKeys)
  }
}
