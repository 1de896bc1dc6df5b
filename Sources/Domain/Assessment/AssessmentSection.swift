/// A part of the assessment form, as the list at the left of the screen names it (R4.1).
public struct AssessmentSection: Hashable, Codable, Sendable {
  /// The stable English word.
  public var id: String
  /// "Mål och önskemål".
  public var title: String
  /// Its questions in order.
  public var questions: [AssessmentQuestion]

  /// A part of the form.
  public init(id: String, title: String, questions: [AssessmentQuestion]) {
    self.id = id
    self.title = title
    self.questions = questions
  }
}
