import TerminalKit

extension Question {
  /// What Esc asks in a form that holds something unsaved: nothing that was typed is thrown away without being asked.
  static func unsaved(_ what: String, save: Message, discard: Message, stay: Message) -> Question {
    Question(
      ["\(what) är inte sparad."],
      answers: [
        Binding("unsaved.stay", [.escape, "f"], "Fortsätt skriva", inFooter: true, stay),
        Binding("unsaved.save", ["s", .control("s")], "Spara", inFooter: true, save),
        Binding("unsaved.discard", ["k"], "Kasta det som är skrivet", short: "kasta", inFooter: true, discard),
      ])
  }
}
