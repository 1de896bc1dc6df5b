/// Where an activity plan stands (R5.3).
public enum PlanState: String, Codable, CaseIterable, Sendable {
  case draft, submitted, approved, returned, adopted

  /// The word on the screens.
  public var label: String {
    switch self {
    case .draft: "utkast"
    case .submitted: "väntar på godkännande"
    case .approved: "godkänd"
    case .returned: "återsänd"
    case .adopted: "fastställd"
    }
  }

  /// Whether its text may still be changed: an adopted plan never is (R5.4).
  public var isEditable: Bool { self == .draft || self == .returned }
}
