import Domain

/// Assessments and their answers.
public protocol AssessmentRegister {
  /// The enrolment's newest assessment.
  func assessment(of enrolment: Enrolment.ID) throws(Refusal) -> Assessment?
  /// The assessment before one of the same enrolment; nil for the first.
  func assessment(before: Assessment) throws(Refusal) -> Assessment?
  /// Begins an assessment with the form version.
  func addAssessment(to enrolment: Enrolment.ID, formVersion: Int, started: Day) throws(Refusal) -> Assessment
  /// Gives a new assessment the answers that it begins with; its beginning can be undone as one.
  func carry(
    _ answers: [String: AssessmentAnswer], to assessment: Assessment, at: LocalDateTime, by: User.ID
  ) throws(Refusal)
  /// Takes an assessment out of sight whose beginning is undone, or with its number puts it back.
  func removeAssessment(_ id: Assessment.ID, _ isRemoved: Bool, number: Int) throws(Refusal)
  /// Stores an answer, nil to take it back; `version` is the answer's version read, 0 where there was none.
  func setAnswer(
    _ answer: AssessmentAnswer?, to question: String, of assessment: Assessment.ID, version: Int, at: LocalDateTime,
    by: User.ID
  ) throws(Refusal)
  /// Marks complete, or open again with nil.
  func setCompleted(_ day: Day?, assessment: Assessment.ID) throws(Refusal)
}
