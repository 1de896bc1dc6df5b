import Domain

/// Corrects that a letter was noted to have come back though it did not: it proves again what it proved, and the note stays
/// to be read in Historik with who, when and why (R3.4, R7.5).
public struct WithdrawReturn: Verb {
  /// The case.
  public var enrolment: Enrolment.ID
  /// What was sent.
  public var sent: SentLetter.ID
  /// Why.
  public var reason: String

  /// A correction.
  public init(enrolment: Enrolment.ID, sent: SentLetter.ID, reason: String) {
    self.enrolment = enrolment
    self.sent = sent
    self.reason = reason
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.sendLetter, for: enrolment)
    guard let sent = try work.sentLetters(of: enrolment.id).first(where: { $0.id == sent }) else {
      throw Refusal(.impossible, "noLetter", "Brevet finns inte i ärendet.")
    }
    guard let cameBack = sent.cameBack else {
      throw Refusal(.impossible, "notReturned", "Det är inte antecknat att brevet kom tillbaka.")
    }
    try work.withdraw(.cameBack(sent.id), because: reason, in: enrolment, by: session)
    try work.setReturn(nil, of: sent.id)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "\(sent.kind.label) kom inte tillbaka \(cameBack.day.listText(today: session.today)), rättat",
      of: enrolment.client)
    try work.keepWithdrawal(message, of: .cameBack(sent.id), by: session)
    return message
  }
}
