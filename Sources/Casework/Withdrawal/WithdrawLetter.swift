import Domain

/// Withdraws a letter that was recorded as sent: it proves nothing any more, and stays to be read with who and why (R3.4).
public struct WithdrawLetter: Verb {
  /// The case.
  public var enrolment: Enrolment.ID
  /// The letter.
  public var letter: SentLetter.ID
  /// Why.
  public var reason: String

  /// A withdrawal.
  public init(enrolment: Enrolment.ID, letter: SentLetter.ID, reason: String) {
    self.enrolment = enrolment
    self.letter = letter
    self.reason = reason
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.sendLetter, for: enrolment)
    guard let letter = try work.allLetters(of: enrolment.id).first(where: { $0.id == letter }) else {
      throw Refusal(.impossible, "noLetter", "Brevet finns inte i ärendet.")
    }
    try work.withdraw(.letter(letter.id), because: reason, in: enrolment, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "brevet är återkallat och bevisar inget längre", [letter.kind.label], of: enrolment.client)
    try work.keepWithdrawal(message, of: .letter(letter.id), by: session)
    return message
  }
}
