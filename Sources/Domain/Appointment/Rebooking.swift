/// How a booked time was moved: who asked, why, and the place that came instead (R3.2).
public struct Rebooking: Hashable, Codable, Sendable {
  /// Who asked for it.
  public enum Asked: String, Codable, CaseIterable, Sendable {
    case client, us

    /// The word on the screens.
    public var label: String {
      switch self {
      case .client: "klienten"
      case .us: "vi"
      }
    }
  }

  /// The place that came instead.
  public var to: Participant.ID
  /// Who asked.
  public var asked: Asked
  /// Why.
  public var reason: String

  /// A time that was moved.
  public init(to: Participant.ID, asked: Asked, reason: String) {
    self.to = to
    self.asked = asked
    self.reason = reason
  }
}
