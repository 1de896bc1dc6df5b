import Domain

/// Marks an assessment complete, listing what is missing where it cannot be; or opens it again (R4.3).
public struct CompleteAssessment: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// False opens a completed one again.
  public var complete: Bool = true

  /// Completes or reopens.
  public init(enrolment: Enrolment.ID, complete: Bool = true) {
    self.enrolment = enrolment
    self.complete = complete
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AssessmentSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeAssessment, for: enrolment)
    let sheet = try AssessmentSheet(of: enrolment, in: work, on: session.today)
    guard let assessment = sheet.assessment else {
      throw Refusal(.impossible, "notStarted", "Kartläggningen är inte påbörjad.")
    }
    if complete, !sheet.missing.isEmpty {
      throw Refusal(
        .impossible, "answersMissing",
        "Kvar att besvara: " + sheet.missing.map(\.text).joined(separator: " · "),
        fields: Dictionary(uniqueKeysWithValues: sheet.missing.map { ($0.id, "Behöver ett svar.") }))
    }
    try work.setCompleted(complete ? session.today : nil, assessment: assessment.id)
    try work.trace(complete ? .assessmentCompleted : .assessmentReopened, in: enrolment, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let step = complete ? LogAction.assessmentCompleted : .assessmentReopened
    try work.keepUndo(title: try work.line(step.label, of: enrolment.client), by: session)
    return try AssessmentSheet(of: try work.enrolment(enrolment.id), in: work, on: session.today)
  }
}
