import Domain

/// What came of an `å`, or a Ctrl-Y.
public enum UndoOutcome: ToldOutcome {
  /// An act was taken back, or done again; in words.
  case done(ActLine, of: UndoStep)
  /// Nothing was: the act that would be is not of here, and is asked about first. `note` says what else is to be known.
  case ask(UndoStep, note: String?)

  /// What was done, in words; nil where it is asked about.
  public var message: String? { if case .done(let line, _) = self { line.text } else { nil } }

  public mutating func add(_ following: [String]) {
    guard case .done(var line, let act) = self else { return }
    line.add(following)
    self = .done(line, of: act)
  }
}
