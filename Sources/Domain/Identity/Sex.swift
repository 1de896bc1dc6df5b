/// The sex that a birth number states: odd for men, even for women. Figures are divided by it (R10.1).
public enum Sex: String, CaseIterable, Codable, Sendable {
  case female, male

  /// "kvinna" or "man".
  public var label: String { self == .female ? "kvinna" : "man" }
}
