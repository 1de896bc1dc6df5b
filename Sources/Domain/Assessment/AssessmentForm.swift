/// The form of the kartläggning: sections and questions as data, with a version that answers keep (R4.1, R4.2).
public struct AssessmentForm: Hashable, Codable, Sendable {
  /// The id of the section that holds the coach's summary, the only one that the home district sees (R4.1, R11.2).
  public static let summarySection = "summary"

  /// 1 and up; a changed form has a higher one.
  public var version: Int
  /// The sections in order, the client's own goals and wishes first.
  public var sections: [AssessmentSection]

  /// A form; ids of sections and questions are unique.
  public init(version: Int, sections: [AssessmentSection]) {
    self.version = version
    self.sections = sections
  }

  /// Every question in the form's order.
  public var questions: [AssessmentQuestion] { sections.flatMap(\.questions) }

  /// The question with this id.
  public func question(_ id: String) -> AssessmentQuestion? { questions.first { $0.id == id } }

  /// The required questions without an answer, in order: what completing lists (R4.3).
  public func missing(_ answers: [String: AssessmentAnswer]) -> [AssessmentQuestion] {
    questions.filter { $0.isRequired && answers[$0.id]?.isAnswered != true }
  }
}
