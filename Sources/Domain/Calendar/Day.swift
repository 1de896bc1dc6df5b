/// A calendar day in Europe/Stockholm, independent of any clock or time zone.
///
/// Kept as days since 1970-01-01 (proleptic Gregorian), so that arithmetic is integer arithmetic and no ICU is
/// needed. Text is ISO 8601, `2008-04-21`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let ordinal: Int

  /// The day that lies `ordinal` days after 1970-01-01.
  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The day with these parts, or nil when no such day exists (30 February, month 13, year outside 1…9999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.ordinal = Day.ordinal(year: year, month: month, day: day)
  }

  /// Reads exactly `ÅÅÅÅ-MM-DD` in ASCII digits; nil for anything else, impossible days included.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1…12) and day of the month (1…31).
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's days-from-civil, inverted.
    let z = ordinal + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }
  /// The month, 1…12.
  public var month: Int { parts.month }
  /// The day of the month, 1…31.
  public var dayOfMonth: Int { parts.day }
  /// The day of the week.
  public var weekday: Weekday {
    let index = (ordinal + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// ISO 8601: `2008-04-21`.
  public var iso: String {
    let (year, month, day) = parts
    return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  /// The week number of ISO 8601 and the year it belongs to (2008-12-29 is week 1 of 2009).
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (3 - weekday.index)
    let firstOfJanuary = Day.ordinal(year: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.ordinal - firstOfJanuary) / 7 + 1)
  }

  /// The same day of the month `count` months later; a day the month lacks becomes its last (31 Jan + 1 → 29 Feb 2008).
  public func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + count
    let newYear = Int((Double(index) / 12).rounded(.down))
    let newMonth = index - newYear * 12 + 1
    return Day(
      ordinal: Day.ordinal(
        year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear))))
  }

  /// Whole years from this day to `later`: the age on `later` of someone born today (29 Feb counts from 1 March).
  public func years(until later: Day) -> Int {
    let (fromYear, fromMonth, fromDay) = parts
    let (toYear, toMonth, toDay) = later.parts
    return toYear - fromYear - ((toMonth, toDay) < (fromMonth, fromDay) ? 1 : 0)
  }

  /// The day `count` days later.
  public static func + (day: Day, count: Int) -> Day { Day(ordinal: day.ordinal + count) }
  /// The day `count` days earlier.
  public static func - (day: Day, count: Int) -> Day { Day(ordinal: day.ordinal - count) }
  /// Days from `earlier` to `later`.
  public static func - (later: Day, earlier: Day) -> Int { later.ordinal - earlier.ordinal }
  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  /// The number of days of a month (1…12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: Codable, CustomStringConvertible {
  public var description: String { iso }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day (YYYY-MM-DD)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
