import Domain

/// Begins the next version of an assessment from the last, which stays as it is; it is asked with the form in force (R4.1,
/// R4.2).
public struct BeginAssessment: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID

  /// The next assessment of `enrolment`.
  public init(enrolment: Enrolment.ID) { self.enrolment = enrolment }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AssessmentSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeAssessment, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "Inskrivningen är avslutad och kartläggningen kan inte ändras.")
    }
    guard let last = try work.assessment(of: enrolment.id), last.completed != nil else {
      throw Refusal(
        .impossible, "notCompleted", "Kartläggningen är inte klarmarkerad än. Svara i den, eller klarmarkera den först."
      )
    }
    let form = try work.assessmentForm(version: nil)
    let next = try work.addAssessment(to: enrolment.id, formVersion: form.version, started: session.today)
    try work.carry(form.carried(last.answers), to: next, at: session.now, by: session.user)
    try work.trace(.assessmentStarted, in: enrolment, detail: ["number": "\(next.number)"], by: session)
    try work.refresh(enrolment.id, now: session.now)
    try work.keepUndo(
      title: try work.line("kartläggning version \(next.number) påbörjad", of: enrolment.client), by: session)
    return try AssessmentSheet(of: try work.enrolment(enrolment.id), in: work, on: session.today)
  }
}
