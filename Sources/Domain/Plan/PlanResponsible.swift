/// Who is responsible for an activity of a plan (R5.1).
public enum PlanResponsible: String, Codable, CaseIterable, Sendable {
  case client, coach, partner

  /// The word on the screens.
  public var label: String {
    switch self {
    case .client: "klient"
    case .coach: "coach"
    case .partner: "anordnare"
    }
  }
}
