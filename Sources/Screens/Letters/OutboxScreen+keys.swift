import Domain
import TerminalKit

extension OutboxScreen {
  var keymap: KeyMap<Message> {
    let nothing =
      isPrinting ? "Breven skrivs ut. Esc avbryter." : list.selection == nil ? "Inget brev är valt." : nil
    return KeyMap(
      [
        Binding(
          "outbox.open", ["ö", .enter], "Läs brevet", short: "läs", synonyms: ["visa", "öppna"], inFooter: true,
          disabled: nothing, .open),
        Binding(
          "outbox.sent", ["k"], "Skickat eller lämnat: hur och när", short: "skickat",
          synonyms: ["post", "i handen", "digital brevlåda", "klar"], inFooter: true,
          disabled: nothing, .sent),
        Binding(
          "outbox.print", ["l"], "Skriv ut på nytt, med det som gäller nu", short: "skriv ut",
          synonyms: ["skrivare", "papper", "gör om"], inFooter: true, disabled: nothing, .print),
        Binding(
          "outbox.discard", [.delete, .control("d")], "Ta bort: brevet ska inte skickas", short: "ta bort",
          synonyms: ["släng", "radera"], inFooter: true, disabled: nothing, .askDiscard),
        Binding(
          "outbox.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende", "adress"],
          inFooter: true, disabled: nothing, .openCard),
        Binding("outbox.markAll", ["*"], "Markera alla", short: "markera alla", disabled: nothing, .markAll),
      ] + (list.marks.isEmpty ? [] : [Self.clearingMarks]),
      hints: list.hints(move: "flytta", mark: "markera flera", jump: "hoppa till namnet"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Esc takes the marks away before it leaves.
  static let clearingMarks = Binding<Message>(
    "outbox.clearMarks", [.escape], "Ta bort alla markeringar", short: "avmarkera", inFooter: true, .clearMarks)
}
