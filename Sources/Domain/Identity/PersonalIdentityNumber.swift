/// A personnummer: a real birth date, a birth number and a control digit (R14.1).
public struct PersonalIdentityNumber: Hashable, Codable, Sendable {
  /// Twelve digits, `ÅÅÅÅMMDDNNNN`: the form that is stored.
  public let digits: String
  /// The day of birth that the number states.
  public let birthDate: Day

  init(digits: String, birthDate: Day) {
    self.digits = digits
    self.birthDate = birthDate
  }

  /// `ÅÅÅÅMMDD-NNNN`: the form that is shown.
  public var text: String { IdentityNumber.dashed(digits) }
  /// Stated by the birth number.
  public var sex: Sex { IdentityNumber.sex(digits) }

  /// Whole years on `day`.
  public func age(on day: Day) -> Int { birthDate.years(until: day) }
}

extension PersonalIdentityNumber: CustomStringConvertible {
  /// Only the sort: numbers must not end up in logs.
  public var description: String { "personnummer" }
}
