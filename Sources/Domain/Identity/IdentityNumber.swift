/// What a client is known by: a personnummer, a samordningsnummer or a reserve number (R14).
public enum IdentityNumber: Hashable, Codable, Sendable {
  case personal(PersonalIdentityNumber)
  case coordination(CoordinationNumber)
  case reserve(ReserveNumber)

  /// The sorts, as `jobbtorg check-ids` and the register name them.
  public enum Kind: String, CaseIterable, Sendable {
    case personal = "personnummer"
    case coordination = "samordningsnummer"
    case reserve = "reservnummer"
  }

  /// Which sort it is.
  public var kind: Kind {
    switch self {
    case .personal: .personal
    case .coordination: .coordination
    case .reserve: .reserve
    }
  }

  /// The form that is stored: twelve digits, or `R-00012`.
  public var stored: String {
    switch self {
    case .personal(let number): number.digits
    case .coordination(let number): number.digits
    case .reserve(let number): number.text
    }
  }

  /// The form that is shown: `ÅÅÅÅMMDD-NNNN`, or `R-00012`.
  public var text: String {
    switch self {
    case .personal(let number): number.text
    case .coordination(let number): number.text
    case .reserve(let number): number.text
    }
  }

  /// The day of birth, or nil when the number does not state it.
  public var birthDate: Day? {
    switch self {
    case .personal(let number): number.birthDate
    case .coordination(let number): number.birthDate
    case .reserve: nil
    }
  }

  /// From how many years on a person is no child: whose right to income support can be examined (R7.4).
  public static let fullAge = 18

  /// Whole years on `day`, or nil when the birth date is unknown.
  public func age(on day: Day) -> Int? { birthDate?.years(until: day) }

  /// The sex that the number states, or nil for a reserve number.
  public var sex: Sex? {
    switch self {
    case .personal(let number): number.sex
    case .coordination(let number): number.sex
    case .reserve: nil
    }
  }

  /// A number as the register stored it, or nil when that is no number. It asks for no day: it was checked when it
  /// came in.
  public init?(stored text: String) {
    if let reserve = ReserveNumber(text: text) {
      guard reserve.text == text else { return nil }
      self = .reserve(reserve)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 12, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = try? IdentityNumber.checked(bytes.map { Int($0 - 0x30) })
    else { return nil }
    self = number
  }

  static func dashed(_ digits: String) -> String { digits.prefix(8) + "-" + digits.suffix(4) }

  static func sex(_ digits: String) -> Sex {
    let birthNumberEnd = Array(digits.utf8)[10]
    return birthNumberEnd % 2 == 0 ? .female : .male
  }
}

extension IdentityNumber: CustomStringConvertible {
  /// Only the sort: numbers must not end up in logs.
  public var description: String { kind.rawValue }
}
