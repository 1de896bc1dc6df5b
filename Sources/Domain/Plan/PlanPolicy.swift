/// Whether the home district approves plans or is informed of them: a setting per district (R5.3).
public enum PlanPolicy: String, Codable, CaseIterable, Sendable {
  case approval, information

  /// The words on the plan screen.
  public var label: String {
    switch self {
    case .approval: "plan godkänns av stadsdelen"
    case .information: "plan för kännedom"
    }
  }
}
