/// Whether a meeting took place: a question apart from whether the person came (R3.2).
public enum OccasionState: String, Codable, CaseIterable, Sendable {
  case booked, held, notHeld, cancelledByUs, cancelledByClient, rebooked
  /// The case closed, moved or was interrupted before it: neither side took it back, and it was given all the same (R2.1).
  case lapsed

  /// The words on the screens.
  public var label: String {
    switch self {
    case .booked: "bokad"
    case .held: "genomförd"
    case .notHeld: "ej genomförd"
    case .cancelledByUs: "avbokad av oss"
    case .cancelledByClient: "avbokad av klienten"
    case .rebooked: "ombokad"
    case .lapsed: "utgick"
    }
  }

  /// Whether attendance can be asked for: only where the time stands or was held.
  public var expectsAttendance: Bool { self == .booked || self == .held }
}
