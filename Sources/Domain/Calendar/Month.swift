/// A month of a year, written `2008-04`.
public struct Month: Hashable, Comparable, Sendable {
  /// The first day of it.
  public let first: Day

  /// The month that a day lies in.
  public init(of day: Day) { first = day - (day.dayOfMonth - 1) }

  /// The month that `2008-04` names; nil for other text.
  public init?(iso text: some StringProtocol) {
    guard let first = Day(iso: text + "-01") else { return nil }
    self.first = first
  }

  /// The month that somebody means by `2008-04`, `april`, `apr 2008`, `4`, `-1`, `denna` or `förra`; nil where no month is
  /// meant. A month without a year is the latest that is not after `today`'s.
  public init?(typed text: String, today: Day) {
    let now = Month(of: today)
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if let month = Month(iso: words.joined()) {
      self = month
      return
    }
    switch words.first {
    case "denna", "nu": self = now
    case "förra": self = now + -1
    case .some(let word) where word.hasPrefix("-"):
      guard words.count == 1, let back = Int(word), (-1200...0).contains(back) else { return nil }
      self = now + back
    case .some(let word):
      let named = Month.names.firstIndex { word.count >= 3 && $0.hasPrefix(word) }.map { $0 + 1 } ?? Int(word)
      guard words.count <= 2, let number = named else { return nil }
      let year = words.count == 2 ? Int(words[1]) : today.year
      guard let year, let first = Day(year: year, month: number, day: 1) else { return nil }
      let meant = Month(of: first)
      self = words.count == 1 && meant > now ? meant + -12 : meant
    case nil: return nil
    }
  }

  /// The last day of it.
  public var last: Day { (self + 1).first - 1 }
  /// `2008-04`.
  public var iso: String { String(first.iso.prefix(7)) }
  /// "april 2008".
  public var label: String { "\(Month.names[first.month - 1]) \(first.year)" }

  /// The month so many months on.
  public static func + (month: Month, count: Int) -> Month { Month(of: month.first.adding(months: count)) }
  public static func < (a: Month, b: Month) -> Bool { a.first < b.first }

  private static let names = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
}
