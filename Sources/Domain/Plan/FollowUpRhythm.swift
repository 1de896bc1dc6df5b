/// How often an activity is followed up, where its words say so: "varje vecka", "varannan måndag", "en gång i månaden" (R5.1).
public enum FollowUpRhythm: Hashable, Sendable {
  /// Every so many weeks, on that weekday where one is named, else on the weekday on which the activity began.
  case weeks(Int, on: Weekday?)
  /// Every so many months, on the day of the month on which the activity began.
  case months(Int)

  /// Reads the words; nil where they name no rhythm.
  public init?(_ words: String) {
    let words = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let text = words.joined(separator: " ")
    if text.contains("i veckan") || text == "veckovis" {
      self = .weeks(1, on: nil)
      return
    }
    if text.contains("i månaden") || text == "månadsvis" {
      self = .months(1)
      return
    }
    guard let every = words.firstIndex(where: { ["varje", "varannan", "var"].contains($0) }) else { return nil }
    var rest = words[(every + 1)...]
    var count = words[every] == "varannan" ? 2 : 1
    if words[every] == "var" {
      guard let number = rest.popFirst().flatMap({ Self.ordinals[$0] }) else { return nil }
      count = number
    }
    switch rest.first {
    case "vecka": self = .weeks(count, on: nil)
    case "månad": self = .months(count)
    case let word?:
      guard let day = Weekday.allCases.first(where: { $0.long == word || $0.short == word }) else { return nil }
      self = .weeks(count, on: day)
    case nil: return nil
    }
  }

  private static let ordinals = [
    "annan": 2, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "åttonde": 8,
  ]

  /// The days of the rhythm from an activity's beginning to `last`, the beginning itself not counted.
  public func days(from start: Day, to last: Day) -> [Day] {
    switch self {
    case .weeks(let count, let weekday):
      let ahead = weekday.map { ($0.index - start.weekday.index + 7) % 7 } ?? 0
      let first = start + (ahead == 0 ? 7 * count : ahead)
      guard first <= last else { return [] }
      return stride(from: 0, through: last - first, by: 7 * count).map { first + $0 }
    case .months(let count):
      return (1...).lazy.map { start.adding(months: $0 * count) }.prefix { $0 <= last }.map { $0 }
    }
  }
}
