import Domain

/// Ends an interruption: from the day the client was back attendance is expected again, and the enrolment stands where
/// what has happened puts it (R8.1, R8.2).
public struct EndInterruption: Verb {
  /// The interruption.
  public var interruption: Interruption.ID
  /// The version read (R15.3).
  public var version: Int
  /// The day the client was back.
  public var day: Day
  /// The places that have been before that day, at which the client was not expected.
  public var excusing: Set<Participant.ID>
  /// Why the client was not expected at those.
  public var excuse: String?

  /// Ends an interruption.
  public init(
    interruption: Interruption.ID, version: Int, day: Day, excusing: Set<Participant.ID> = [], excuse: String? = nil
  ) {
    self.interruption = interruption
    self.version = version
    self.day = day
    self.excusing = excusing
    self.excuse = excuse
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let (interruption, enrolment) = try work.interruption(interruption, version: version, by: session)
    try InterruptionRules.requireCanEnd(interruption, on: day, today: session.today)
    var ended = interruption
    ended.ended = day
    try work.settlePast(inside: ended, naming: excusing, reason: excuse, by: session)
    try work.end(interruption, on: day, in: enrolment, by: session)
    try work.requireInterruptions(of: enrolment.id)
    try work.refresh(enrolment.id, now: session.now)
    let state = try work.enrolment(enrolment.id).stateLabel
    let message = try work.line(
      "tillbaka \(day.listText(today: session.today)) efter avbrott", [state], of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
