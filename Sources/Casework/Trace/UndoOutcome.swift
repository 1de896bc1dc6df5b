import Domain

/// What came of an `å`, or a Ctrl-Y.
public enum UndoOutcome: Sendable {
  /// An act was taken back, or done again; in words.
  case done(String, of: UndoStep)
  /// Nothing was: the act that would be is not of here, and is asked about first. `note` says what else is to be known.
  case ask(UndoStep, note: String?)

  /// What was done, in words; nil where it is asked about.
  public var message: String? { if case .done(let text, _) = self { text } else { nil } }
}
