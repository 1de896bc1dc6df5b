/// What may be typed in a date field: `2008-04-25`, `20080425`, `080425`, `25/4`, `25 apr`, `25`, `idag`, `igår`,
/// `imorgon`, `övermorgon`, `fre`, `nästa fre`, `+5`, `-3`, `+2v`, `+3m`, `+5a`, `v18`, `v18 tis`.
///
/// Without a year, or a year and a month, the date nearest to today is meant. `fre` is the next Friday, never today;
/// `nästa fre` is the Friday of next week. Capital and small letters are the same.
public struct DateExpression: Sendable {
  /// The day that relative words are counted from.
  public let today: Day
  /// What `+5a` counts by.
  public let calendar: WorkingCalendar

  /// A reader for one field.
  public init(today: Day, calendar: WorkingCalendar) {
    self.today = today
    self.calendar = calendar
  }

  /// The day that was meant, or a `Refusal` of kind `.invalid` whose message says what to type instead.
  public func day(_ text: String) throws(Refusal) -> Day {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      throw Refusal(.invalid, "dateMissing", "Skriv ett datum, till exempel 25/4, fre eller +5.")
    }
    if let day = named(words.joined(separator: " ")) ?? weekdayOnly(words) { return day }
    if let day = try numeric(words) { return day }
    if let day = try dayAndMonth(words) { return day }
    if let day = try counted(words) { return day }
    if let day = try week(words) { return day }
    let shown = text.count > 20 ? text.prefix(20) + "…" : text[...]
    throw Refusal(
      .invalid, "dateUnreadable", "”\(shown)” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis.")
  }

  private func named(_ text: String) -> Day? {
    switch text {
    case "idag", "i dag": today
    case "igår", "i går": today - 1
    case "imorgon", "i morgon": today + 1
    case "övermorgon", "i övermorgon": today + 2
    default: nil
    }
  }

  private func weekdayOnly(_ words: [String]) -> Day? {
    guard let weekday = words.last.flatMap(Self.weekday) else { return nil }
    if words.count == 1 {
      let ahead = (weekday.index - today.weekday.index + 7) % 7
      return today + (ahead == 0 ? 7 : ahead)
    }
    guard words.count == 2, words[0] == "nästa" else { return nil }
    return today - today.weekday.index + 7 + weekday.index
  }

  /// A weekday by at least two letters of its name; no two begin alike.
  static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 2 else { return nil }
    return Weekday.allCases.first { $0.long.hasPrefix(word) }
  }
}
