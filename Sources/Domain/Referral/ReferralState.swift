/// Where a referral stands (R1.2).
public enum ReferralState: String, Codable, CaseIterable, Sendable {
  case sent, received, accepted, returned, revoked

  /// Whether the jobbtorg has not taken it on or sent it back yet.
  public var isUndecided: Bool { self == .sent || self == .received }

  /// The word on the screens.
  public var label: String {
    switch self {
    case .sent: "skickad"
    case .received: "mottagen"
    case .accepted: "antagen"
    case .returned: "återsänd"
    case .revoked: "återkallad"
    }
  }
}
