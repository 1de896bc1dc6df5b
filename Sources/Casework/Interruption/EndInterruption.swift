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

  /// Ends an interruption.
  public init(interruption: Interruption.ID, version: Int, day: Day) {
    self.interruption = interruption
    self.version = version
    self.day = day
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    let (interruption, enrolment) = try work.interruption(interruption, version: version, by: session)
    try InterruptionRules.requireCanEnd(interruption, on: day, today: session.today)
    try work.end(interruption, on: day, in: enrolment, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let name = try work.client(enrolment.client).details.name.listText
    let state = try work.enrolment(enrolment.id).stateLabel
    let message = "\(name): tillbaka \(day.iso) efter avbrott, \(state)."
    try work.keepUndo(title: message, by: session)
    return message
  }
}
