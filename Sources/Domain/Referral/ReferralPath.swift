/// By which way a client comes to the jobbtorg (R1.3).
public enum ReferralPath: String, Codable, CaseIterable, Sendable {
  case incomeSupport, refugeeReception, otherSupport, notStated

  /// The word on the screens.
  public var label: String {
    switch self {
    case .incomeSupport: "försörjningsstöd"
    case .refugeeReception: "flyktingmottagning"
    case .otherSupport: "annat stöd"
    case .notStated: "ej angivet"
    }
  }

  /// Whether the path demands a written motive (R1.3).
  public var demandsMotive: Bool { self == .otherSupport }

  /// The path that an imported means of support means (R1.3): `introduktionsersättning` is refugee reception, what
  /// contains `försörjningsstöd` is income support, everything else is not stated.
  public init(meansOfSupport: String?) {
    let text = (meansOfSupport ?? "").lowercased()
    if text.contains("försörjningsstöd") {
      self = .incomeSupport
    } else if text.contains("introduktionsersättning") {
      self = .refugeeReception
    } else {
      self = .notStated
    }
  }
}
