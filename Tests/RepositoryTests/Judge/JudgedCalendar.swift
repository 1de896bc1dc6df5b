/// Days and working days as domain.md tells of them (R2.2), counted one by one; shares nothing with the rules' calendar.
struct JudgedCalendar {
  /// Whether Midsummer, Christmas and New Year's Eve are free.
  var evesAreFree = true

  /// Days since 1 January 2000, a Saturday, of `2008-04-21` or `2008-04-21T09:00:00`.
  static func number(_ iso: String) -> Int {
    let parts = iso.prefix(10).split(separator: "-").map { Int($0)! }
    var number = 0
    for year in 2000..<parts[0] { number += isLeap(year) ? 366 : 365 }
    for month in 1..<parts[1] { number += length(month, parts[0]) }
    return number + parts[2] - 1
  }

  /// How many working days lie after the day `from`, up to and with the day `to`.
  func workingDays(after from: String, through to: String) -> Int {
    let (first, last) = (Self.number(from) + 1, Self.number(to))
    guard first <= last else { return 0 }
    return (first...last).count { isWorking($0) }
  }

  /// Whether a day is none of Saturday, Sunday, red day or eve.
  func isWorking(_ number: Int) -> Bool {
    let weekday = (number + 5) % 7  // 0 is Monday
    if weekday >= 5 { return false }
    let (year, month, day) = Self.parts(number)
    let fixed = [(1, 1), (1, 6), (5, 1), (12, 25), (12, 26)]
    if fixed.contains(where: { $0 == (month, day) }) { return false }
    if (month, day) == (6, 6), year >= 2005 { return false }
    let easter = Self.easter(year)
    // Good Friday, Easter Monday, Ascension Day; Whit Monday until 2004
    if [-2, 1, 39].contains(number - easter) || (year <= 2004 && number - easter == 50) { return false }
    guard evesAreFree else { return true }
    if month == 12, day == 24 || day == 31 { return false }
    // Midsummer Eve is the Friday among 19–25 June
    return !(month == 6 && (19...25).contains(day) && weekday == 4)
  }

  private static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
    var (rest, year, month) = (number, 2000, 1)
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    while rest >= length(month, year) {
      rest -= length(month, year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// Easter Sunday, by the almanac's golden numbers (Oudin).
  private static func easter(_ year: Int) -> Int {
    let century = year / 100
    let golden = year % 19
    let k = (century - 17) / 25
    var i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30
    i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11))
    let j = (year + year / 4 + i + 2 - century + century / 4) % 7
    let offset = i - j
    let month = 3 + (offset + 40) / 44
    let day = offset + 28 - 31 * (month / 4)
    return number("\(year)-0\(month)-\(day < 10 ? "0" : "")\(day)")
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(_ month: Int, _ year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
