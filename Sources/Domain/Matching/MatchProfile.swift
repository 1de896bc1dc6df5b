/// What a match reads of a client, and all that a matcher sees of assessment and plan: nothing of health, origin,
/// obstacles or notes is in it (R9.2, R11.2).
public struct MatchProfile: Hashable, Sendable {
  /// The questions of the shipped form that a match reads, by id.
  public enum Question: String, CaseIterable, Sendable {
    case wish = "desired_work"
    case work = "work_experience"
    case training = "education_details"
    case education = "education_level"
    case languages
    case swedish = "sfi_course"
    case travel = "travel_time"
    case licence = "driving_licence"
    case hours = "weekly_hours"
  }

  /// The questions as the client's form has them.
  public var questions: [Question: AssessmentQuestion]
  /// What was answered to them.
  public var answers: [Question: AssessmentAnswer]
  /// The plan's goals in the client's words.
  public var goals: [String]

  /// What of a completed assessment and an adopted plan a match reads.
  public init(form: AssessmentForm, answers all: [String: AssessmentAnswer], plan: ActivityPlan.Content) {
    questions = [:]
    answers = [:]
    for question in Question.allCases {
      questions[question] = form.question(question.rawValue)
      if let answer = all[question.rawValue], answer.isAnswered { answers[question] = answer }
    }
    goals = plan.goals.map(\.words)
  }

  /// The text answered to a question, nil where there is none.
  func text(_ question: Question) -> String? {
    if case .text(let text) = answers[question] { text } else { nil }
  }

  /// What an option is called in the client's form.
  func label(_ option: String, of question: Question) -> String {
    questions[question]?.options.first { $0.id == option }?.label ?? option
  }
}
