import Domain

/// The jobbtorg that a case can be moved to: all but its own, by name (R1.7).
public struct ListCentres: Verb {
  /// The case.
  public var enrolment: Enrolment.ID

  /// The other jobbtorg.
  public init(besides enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [JobCentre] {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    return try work.centres().filter { $0.id != enrolment.centre }
  }
}
