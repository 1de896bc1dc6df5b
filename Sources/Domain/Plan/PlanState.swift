/// Where an activity plan stands (R5.3).
public enum PlanState: String, Codable, CaseIterable, Sendable {
  case draft, submitted, approved, returned, adopted, withdrawn

  /// The word on the screens.
  public var label: String {
    switch self {
    case .draft: "utkast"
    case .submitted: "väntar på godkännande"
    case .approved: "godkänd"
    case .returned: "återsänd"
    case .adopted: "fastställd"
    case .withdrawn: "återkallad"
    }
  }

  /// Whether its text may still be changed: an adopted plan never is (R5.4).
  public var isEditable: Bool { self == .draft || self == .returned }

  /// Whether nothing of it changes any more: what comes is the next version (R5.4).
  public var isSettled: Bool { self == .adopted || self == .withdrawn }
}
