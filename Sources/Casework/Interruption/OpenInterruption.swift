import Domain

/// Reads what the form of an interruption shows (R8.2).
public struct OpenInterruption: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID

  /// The form of an enrolment.
  public init(enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> InterruptionSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.interrupt, for: enrolment)
    return InterruptionSheet(
      enrolment: enrolment, name: try work.client(enrolment.client).details.name,
      interruption: try work.interruptions(of: enrolment.id).first(where: \.isOpen),
      coming: try work.comingTimes(of: enrolment.id, after: session.now),
      unregistered: try work.unregisteredTimes(of: enrolment.id, before: session.now),
      calendar: try work.workingCalendar(on: session.today))
  }
}
