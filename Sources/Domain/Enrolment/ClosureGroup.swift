/// The three groups in which reports count closures (R8.3, R10.10).
public enum ClosureGroup: String, Codable, CaseIterable, Sendable {
  case noIntroduction, selfSupporting, other

  /// The line in the report.
  public var label: String {
    switch self {
    case .noIntroduction: "kom ej till introduktionsmöte"
    case .selfSupporting: "eget arbete eller annan försörjning"
    case .other: "övrigt"
    }
  }
}
