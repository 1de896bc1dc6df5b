/// How the examination of the right to income support ends (R7.4).
public enum RightOutcome: String, Codable, CaseIterable, Sendable {
  case noMeasure, reduced, rejected

  /// The words on the screens.
  public var label: String {
    switch self {
    case .noMeasure: "ingen åtgärd"
    case .reduced: "nedsatt"
    case .rejected: "avslag"
    }
  }

  /// Whether it takes support from the client; never while an item of R7.5 is missing.
  public var isNegative: Bool { self != .noMeasure }
}
