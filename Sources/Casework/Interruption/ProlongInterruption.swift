import Domain

/// Lets an interruption last longer than was believed, or shorter: another expected return (R8.2).
public struct ProlongInterruption: Verb {
  /// The interruption.
  public var interruption: Interruption.ID
  /// The version read (R15.3).
  public var version: Int
  /// The day the client is believed to be back.
  public var expectedReturn: Day
  /// The coming places that are to be cancelled.
  public var cancelling: Set<Participant.ID>

  /// Another expected return.
  public init(
    interruption: Interruption.ID, version: Int, expectedReturn: Day, cancelling: Set<Participant.ID> = []
  ) {
    self.interruption = interruption
    self.version = version
    self.expectedReturn = expectedReturn
    self.cancelling = cancelling
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var (interruption, enrolment) = try work.interruption(interruption, version: version, by: session)
    try InterruptionRules.requireCanGoOn(interruption, until: expectedReturn, today: session.today)
    interruption.expectedReturn = expectedReturn
    try work.cancelTimes(inside: interruption, naming: cancelling, by: session)
    try work.update(interruption)
    enrolment = try work.enrolment(enrolment.id)
    try work.trace(.interruptionProlonged, in: enrolment, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "avbrottet fortsätter", ["väntas tillbaka \(expectedReturn.listText(today: session.today))"],
      of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
