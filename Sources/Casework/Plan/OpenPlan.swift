import Domain

/// An enrolment's plan with what the editor needs: catalogue, policy, earlier versions (R5).
public struct OpenPlan: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID

  /// The plan of `enrolment`.
  public init(enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> PlanSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    return try PlanSheet(of: enrolment, in: work, by: session)
  }
}
