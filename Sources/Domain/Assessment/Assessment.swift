/// A kartläggning of an enrolment: answers to the form version it was begun with (R4.1).
public struct Assessment: Hashable, Sendable {
  public typealias ID = Identifier<Assessment>

  /// The key in the register.
  public var id: ID
  /// Whose.
  public var enrolment: Enrolment.ID
  /// 1 and up.
  public var number: Int
  /// The version of the form the answers were given to.
  public var formVersion: Int
  /// The day it was begun.
  public var started: Day
  /// The day it was completed, nil while it runs.
  public var completed: Day?
  /// Answers by question id.
  public var answers: [String: AssessmentAnswer]
  /// Each answer's version, for conflicting saves (R15.3).
  public var answerVersions: [String: Int]
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// An assessment as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, number: Int, formVersion: Int, started: Day, completed: Day? = nil,
    answers: [String: AssessmentAnswer], answerVersions: [String: Int], version: Int
  ) {
    self.id = id
    self.enrolment = enrolment
    self.number = number
    self.formVersion = formVersion
    self.started = started
    self.completed = completed
    self.answers = answers
    self.answerVersions = answerVersions
    self.version = version
  }
}
