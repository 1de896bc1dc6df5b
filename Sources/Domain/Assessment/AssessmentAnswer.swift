/// An answer to one question of the assessment form (R4.2).
public enum AssessmentAnswer: Hashable, Codable, Sendable {
  case text(String)
  /// The id of the choice.
  case choice(String)
  /// The ids of the choices, in the form's order.
  case choices([String])
  case number(Int)
  case date(Day)
  case yesNo(Bool)

  /// Whether it says anything; an empty text or no choice is no answer.
  public var isAnswered: Bool {
    switch self {
    case .text(let text): !text.allSatisfy(\.isWhitespace)
    case .choice(let id): !id.isEmpty
    case .choices(let ids): !ids.isEmpty
    case .number, .date, .yesNo: true
    }
  }
}
