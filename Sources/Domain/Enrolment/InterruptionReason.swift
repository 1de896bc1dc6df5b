/// Why an enrolment is interrupted (R8.2).
public enum InterruptionReason: String, Codable, CaseIterable, Sendable {
  case illness, parentalLeave, care, temporaryWork, studies, travel, other

  /// The word on the screens.
  public var label: String {
    switch self {
    case .illness: "sjukdom"
    case .parentalLeave: "föräldraledighet"
    case .care: "vård av barn eller anhörig"
    case .temporaryWork: "tillfälligt arbete"
    case .studies: "studier"
    case .travel: "resa"
    case .other: "annat"
    }
  }

  /// Whether it says nothing without own text.
  public var demandsText: Bool { self == .other }
}
