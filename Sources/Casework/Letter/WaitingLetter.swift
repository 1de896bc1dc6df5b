import Domain

/// A letter that is made and waits to be sent, and whether what it says still holds (R3.4).
public struct WaitingLetter: Hashable, Sendable {
  /// The letter.
  public var letter: ClientLetter
  /// Whether what it says is still so; else it must be made again.
  public var holds: Bool

  /// A letter that waits.
  public init(_ letter: ClientLetter, holds: Bool) {
    self.letter = letter
    self.holds = holds
  }

  /// Whether paper with it lies ready, or in a printer's queue, that can be sent as it is.
  public var isOnPaper: Bool { holds && letter.printing != .notPrinted }
}

extension UnitOfWork {
  /// The latest of a case's `letters` of the outbox that a letter of `kind` about `subject` would take the place of.
  func waiting(_ kind: LetterKind, about subject: ClientLetter.Subject, among letters: [ClientLetter], on today: Day)
    throws(Refusal) -> WaitingLetter?
  {
    guard let letter = letters.last(where: { $0.isSame(as: kind, about: subject) }) else { return nil }
    return WaitingLetter(letter, holds: try holds(letter, on: today))
  }
}
