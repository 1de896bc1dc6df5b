/// A giltigt skäl for not having come (R7.2).
public enum ValidReason: String, Codable, CaseIterable, Sendable {
  case illness, languageMisunderstanding, sickChild, workOrInterview, authorityOrMedicalVisit, other

  /// The words on the screens.
  public var label: String {
    switch self {
    case .illness: "sjuk"
    case .languageMisunderstanding: "språkmissförstånd"
    case .sickChild: "vård av sjukt barn"
    case .workOrInterview: "arbete eller anställningsintervju"
    case .authorityOrMedicalVisit: "myndighets- eller vårdbesök"
    case .other: "annat giltigt skäl"
    }
  }
}
