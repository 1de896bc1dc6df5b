import TerminalKit

extension Effect {
  /// Asks whether to do something: `no` leaves everything as it is, `yes` does what `message` says.
  static func ask(_ text: [String], no: String, yes: String, _ message: Message) -> Effect {
    .ask(Question(text, no: no, yes: yes, message))
  }

  /// Asks which of several ways to go: `no` leaves everything as it is.
  static func ask(_ text: [String], no: String, ways: [Question<Message>.Answer]) -> Effect {
    .ask(Question(text, no: no, ways: ways))
  }

  /// Tells something that is to be read before one goes on; `message` comes then.
  static func tell(_ text: [String], read: String = "Läst", then message: Message? = nil) -> Effect {
    .ask(Question(text, read: read, message))
  }

  /// Tells one thing, or two, to be read before one goes on.
  static func tell(_ text: String..., read: String = "Läst") -> Effect { .ask(Question(text, read: read)) }
}
