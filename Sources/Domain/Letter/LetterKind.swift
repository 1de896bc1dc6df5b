/// What a letter to a client is for (R3.4).
public enum LetterKind: String, Codable, CaseIterable, Sendable {
  /// A kallelse to a booked time.
  case summons
  /// A kallelse after an absence; its text names the first.
  case secondSummons
  /// The activity plan.
  case plan
  /// How the client has taken part over a period.
  case participation
  /// The schedule of a recurring activity.
  case schedule

  /// The word on the screens, small letter first.
  public var label: String {
    switch self {
    case .summons: "kallelse"
    case .secondSummons: "kallelse efter frånvaro"
    case .plan: "aktivitetsplan"
    case .participation: "deltagande"
    case .schedule: "schema"
    }
  }
}
