/// A samordningsnummer: as a personnummer, with 60 added to the day (R14.2).
///
/// Skatteverket gives out numbers with month 00 or day 60: then the birth date is unknown, and the age with it.
public struct CoordinationNumber: Hashable, Codable, Sendable {
  /// Twelve digits, `ÅÅÅÅMMDDNNNN` with the day above 59: the form that is stored.
  public let digits: String
  /// The day of birth, or nil when the number does not state it.
  public let birthDate: Day?

  init(digits: String, birthDate: Day?) {
    self.digits = digits
    self.birthDate = birthDate
  }

  /// `ÅÅÅÅMMDD-NNNN`: the form that is shown.
  public var text: String { IdentityNumber.dashed(digits) }
  /// Stated by the birth number.
  public var sex: Sex { IdentityNumber.sex(digits) }

  /// Whole years on `day`, or nil when the birth date is unknown.
  public func age(on day: Day) -> Int? { birthDate?.years(until: day) }
}

extension CoordinationNumber: CustomStringConvertible {
  /// Only the sort: numbers must not end up in logs.
  public var description: String { "samordningsnummer" }
}
