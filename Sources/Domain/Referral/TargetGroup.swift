/// The group a client is referred as, decided by the home district alone (R1.4, R1.5).
public enum TargetGroup: String, Codable, CaseIterable, Sendable {
  case unemployedIncomeSupport, newApplicant, sfiIncomeSupport, sfiIntroductionBenefit, adultRefugee, youth
  case incomeSupportOtherReason, disabilityWithoutIncomeSupport

  /// The label on screens and in import files (R1.5).
  public var label: String {
    switch self {
    case .unemployedIncomeSupport: "försörjningsstöd arbetslöshet"
    case .newApplicant: "nybesök försörjningsstöd"
    case .sfiIncomeSupport: "sfi-studerande med försörjningsstöd"
    case .sfiIntroductionBenefit: "sfi-studerande med introduktionsersättning"
    case .adultRefugee: "vuxen flykting eller anknytningsinvandrare"
    case .youth: "ungdom 16-24 år"
    case .incomeSupportOtherReason: "försörjningsstöd annat skäl"
    case .disabilityWithoutIncomeSupport: "funktionsnedsättning utan försörjningsstöd"
    }
  }

  /// Whether the group belongs to the second step, which is off until a setting gives its start date (R1.5).
  public var isSecondStep: Bool { self == .incomeSupportOtherReason || self == .disabilityWithoutIncomeSupport }

  /// Whether a written definition of why the person belongs to the group is demanded (R1.5).
  public var demandsDefinition: Bool { self == .disabilityWithoutIncomeSupport }

  /// The group with this import label; case and the kind of dash do not matter.
  public init?(label: String) {
    let wanted = TargetGroup.folded(label)
    guard let group = TargetGroup.allCases.first(where: { TargetGroup.folded($0.label) == wanted }) else { return nil }
    self = group
  }

  private static func folded(_ label: String) -> String {
    label.lowercased().replacing("–", with: "-").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
