import Domain

/// The enrolment that a case number names, for those who may see it.
public struct FindEnrolment: Verb {
  /// `JT-2008-00123`.
  public var number: CaseNumber

  /// Finds `number`.
  public init(number: CaseNumber) {
    self.number = number
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Enrolment {
    try session.require(.seeCases)
    guard let enrolment = try work.enrolment(numbered: number) else {
      throw Refusal(.notFound, "unknownCase", "Det finns inget ärende \(number.text).")
    }
    try session.require(.seeCases, for: enrolment)
    return enrolment
  }
}
