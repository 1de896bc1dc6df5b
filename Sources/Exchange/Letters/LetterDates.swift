import Domain

/// How a language says a day: weekday and date come from one `Day`, so they always agree (R3.4).
struct LetterDates: Hashable, Sendable {
  /// Monday first.
  let weekdays: [String]
  /// January first.
  let months: [String]

  /// "fredag 25 april 2008".
  func words(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(weekdays[day.weekday.index]) \(number) \(months[month - 1]) \(year)"
  }

  /// Svenska.
  static let swedish = LetterDates(
    weekdays: Weekday.allCases.map(\.long),
    months: (1...12).compactMap { Day(year: 2008, month: $0, day: 1)?.monthName })
  /// Engelska.
  static let english = LetterDates(
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ])
}
