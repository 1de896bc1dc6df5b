import Domain

/// The assessment of an enrolment with its form: the newest, or an empty one to begin (R4.1, R4.3).
public struct OpenAssessment: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID

  /// The assessment of `enrolment`.
  public init(enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AssessmentSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeAssessment, for: enrolment)
    return try AssessmentSheet(of: enrolment, in: work, on: session.today)
  }
}
