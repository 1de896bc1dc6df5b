import Domain

/// Opens the intake of a client: how far each step has come. The opening is logged (R12.1).
public struct OpenIntake: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// False when it is only read anew while it stays open.
  public var isOpening: Bool

  /// Opens the intake of `enrolment`.
  public init(enrolment: Enrolment.ID, isOpening: Bool = true) {
    self.enrolment = enrolment
    self.isOpening = isOpening
  }

  public var access: VerbAccess { isOpening ? .write : .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> IntakeSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    if isOpening { try work.trace(.cardOpened, in: enrolment, by: session) }
    return try IntakeSheet(of: enrolment, in: work, at: session.now)
  }
}
