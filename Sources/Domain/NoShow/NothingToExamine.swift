/// Why an absence leads to no examination of the right to income support: "inget bistånd att pröva" (R7.4).
public enum NothingToExamine: String, CaseIterable, Sendable {
  /// The client was under 18 on the day of the absence.
  case minor
  /// The client had no income support and no introduction benefit, or none is stated.
  case noBenefit

  /// What stands against it, of the day of an absence; nil where the right can be examined.
  /// - Parameter age: in whole years; nil where the birth date is not known.
  public init?(age: Int?, benefit: Benefit?) {
    if let age, age < IdentityNumber.fullAge {
      self = .minor
    } else if benefit == nil {
      self = .noBenefit
    } else {
      return nil
    }
  }

  /// In words, Swedish, without a full stop.
  public var words: String {
    switch self {
    case .minor: "inget bistånd att pröva, klienten var under \(IdentityNumber.fullAge) år"
    case .noBenefit: "inget bistånd att pröva, inget försörjningsstöd är angivet"
    }
  }
}
