/// What became of a client's own support some months after the closure (R8.5).
public enum SupportOutcome: String, Codable, CaseIterable, Sendable {
  /// The client still supports themselves.
  case held
  /// The client does not any more; a new referral says so by itself.
  case ended
  /// Nobody could tell.
  case unknown

  /// The words on the screens.
  public var label: String {
    switch self {
    case .held: "försörjer sig fortfarande"
    case .ended: "försörjer sig inte längre"
    case .unknown: "går inte att få reda på"
    }
  }
}
