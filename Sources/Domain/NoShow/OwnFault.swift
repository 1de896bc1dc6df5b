/// What went wrong on our side when a client did not come (R7.2).
public enum OwnFault: String, Codable, CaseIterable, Sendable {
  case letterNotReceived, wrongTimeOrPlace, interpreterMissing

  /// The words on the screens.
  public var label: String {
    switch self {
    case .letterNotReceived: "kallelsen kom inte fram"
    case .wrongTimeOrPlace: "vi gav fel tid eller plats"
    case .interpreterMissing: "tolk saknades"
    }
  }
}
