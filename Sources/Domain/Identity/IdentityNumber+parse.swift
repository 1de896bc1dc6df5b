extension IdentityNumber {
  /// Reads a personnummer or a samordningsnummer in any form that R14.1 allows; blanks at the ends do not matter.
  ///
  /// `ÅÅMMDD-NNNN`, `ÅÅMMDD+NNNN`, `ÅÅMMDDNNNN` and the same with `ÅÅÅÅ`. Ten digits mean the latest year that is not
  /// after `today`; with `+` the latest in which the person has turned or turns 100, and only then: a hyphen with a birthday
  /// that is still to come this year means neither reading.
  public static func parse(_ text: some StringProtocol, today: Day) throws(IdentityNumberFault) -> IdentityNumber {
    let written = try Written(text)
    var digits = written.digits
    if digits.count == 10 {
      digits = fullYear(digits, plus: written.plus, today: today) + digits[2...]
    }
    let number = try checked(digits)
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    guard earliestBirth(digits) <= (today.year, today.month, today.dayOfMonth) else { throw .bornAfterToday }
    if written.hasHyphen, written.digits.count == 10, today.year - year >= 100 {
      throw .hundredYears(later: year + 100, earlier: year)
    }
    if written.plus, today.year - year < 100 { throw .plusSign }
    return number
  }

  /// A number of twelve digits, checked for everything that does not hang on today.
  static func checked(_ digits: [Int]) throws(IdentityNumberFault) -> IdentityNumber {
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    guard (18...20).contains(year / 100) else { throw .century }
    guard month <= 12 else { throw .noSuchMonth }
    let isCoordination = day >= 60
    var birthDate: Day?
    if isCoordination {
      guard day <= 91 else { throw .noSuchDate }
      if month != 0, day != 60 {
        birthDate = Day(year: year, month: month, day: day - 60)
        guard birthDate != nil else { throw .noSuchDate }
      }
    } else {
      guard month != 0 else { throw .noSuchMonth }
      birthDate = Day(year: year, month: month, day: day)
      guard birthDate != nil else { throw .noSuchDate }
    }
    guard digits[8...10].contains(where: { $0 != 0 }) else { throw .birthNumber }
    guard luhnHolds(digits[2...]) else { throw .checksum }
    let text = digits.map(String.init).joined()
    if let birthDate, !isCoordination {
      return .personal(PersonalIdentityNumber(digits: text, birthDate: birthDate))
    }
    return .coordination(CoordinationNumber(digits: text, birthDate: birthDate))
  }

  /// Whether the control digit, the last of the ten, fits the nine before it.
  private static func luhnHolds(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let weighted = digit * (index % 2 == 0 ? 2 : 1)
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum % 10 == 0
  }

  /// The four digits of the year that the two first of ten stand for.
  private static func fullYear(_ digits: [Int], plus: Bool, today: Day) -> [Int] {
    let short = digits[0] * 10 + digits[1]
    func isPast(_ year: Int) -> Bool {
      if plus { return today.year - year >= 100 }
      let full = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10] + digits[2...]
      return earliestBirth(full) <= (today.year, today.month, today.dayOfMonth)
    }
    var year = today.year / 100 * 100 + short
    while !isPast(year) { year -= 100 }
    return [year / 1000, year / 100 % 10, year / 10 % 10, year % 10]
  }

  /// The first day that twelve digits can mean; an unknown month or day counts as 0, before every known one.
  private static func earliestBirth(_ digits: [Int]) -> (Int, Int, Int) {
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    return (year, month, month == 0 ? 0 : day >= 60 ? day - 60 : day)
  }
}
