/// A weekly rule for recurring sessions (R6.1).
public struct WeeklyRule: Hashable, Sendable {
  /// On which weekdays.
  public var weekdays: Set<Weekday>
  /// At which time.
  public var time: ClockTime
  /// How long.
  public var minutes: Int
  /// The first day it can fall on.
  public var from: Day
  /// The last day it can fall on.
  public var to: Day

  /// A rule.
  public init(weekdays: Set<Weekday>, time: ClockTime, minutes: Int, from: Day, to: Day) {
    self.weekdays = weekdays
    self.time = time
    self.minutes = minutes
    self.from = from
    self.to = to
  }

  /// The starts in order, free days left out.
  public func starts(skippingFreeDaysOf calendar: WorkingCalendar) -> [LocalDateTime] {
    guard from <= to else { return [] }
    return (from.ordinal...to.ordinal).map(Day.init(ordinal:))
      .filter { weekdays.contains($0.weekday) && calendar.isWorking($0) }
      .map { LocalDateTime($0, time) }
  }
}
