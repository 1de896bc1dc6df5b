/// Which days an office works, and how working days are counted (R2.2).
///
/// Saturdays, Sundays and red days are free; the eves and the office's own dates are settings.
public struct WorkingCalendar: Hashable, Sendable {
  /// Midsummer Eve, Christmas Eve and New Year's Eve.
  public enum Eves: String, CaseIterable, Codable, Sendable {
    case free, working
  }

  /// Whether the three eves are free.
  public var eves: Eves
  /// Free days that the office adds, each with what it is called ("Planeringsdag").
  public var officeDays: [Day: String]

  /// A calendar; the usual one has free eves and no days of its own.
  public init(eves: Eves = .free, officeDays: [Day: String] = [:]) {
    self.eves = eves
    self.officeDays = officeDays
  }

  /// Whether the office works that day.
  public func isWorking(_ day: Day) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    default: holiday(on: day) == nil
    }
  }

  /// The Swedish name of what makes the day free besides its weekday ("Första maj och Kristi himmelsfärdsdag"), or nil.
  public func holiday(on day: Day) -> String? {
    var names = PublicHoliday.all(on: day).filter { eves == .free || !$0.isEve }.map(\.name)
    if let own = officeDays[day] { names.append(own) }
    return names.isEmpty ? nil : names.joined(separator: " och ")
  }

  /// The day that lies `count` working days after `day`, which itself is day 0 and need not be one; before it when
  /// `count` is negative; `day` itself for 0.
  public func adding(workingDays count: Int, to day: Day) -> Day {
    let step = count < 0 ? -1 : 1
    var left = abs(count)
    var current = day
    while left > 0 {
      current = current + step
      if isWorking(current) { left -= 1 }
    }
    return current
  }

  /// How many working days lie after `start` up to and with `end`; negative when `end` comes first.
  public func workingDays(from start: Day, to end: Day) -> Int {
    if end < start { return -workingDays(from: end, to: start) }
    var count = 0
    var current = start
    while current < end {
      current = current + 1
      if isWorking(current) { count += 1 }
    }
    return count
  }
}
