import Domain

/// A week of what a colleague leads, as the calendar shows it (R3).
public struct CoachCalendar: Hashable, Sendable {
  /// Whose.
  public var user: User.ID
  /// Full name.
  public var fullName: String
  /// The week's Monday.
  public var monday: Day
  /// What takes place, by time; not what was cancelled.
  public var rows: [DayOccasions.Row]
  /// When the office is open.
  public var hours: OfficeHours
  /// Red days, and days that the office added.
  public var calendar: WorkingCalendar
  /// Whose calendar one can see, by name.
  public var colleagues: [User]

  /// The week's days that are shown: Monday to Friday, and a Saturday or Sunday on which something takes place.
  public var days: [Day] {
    (0..<7).map { monday + $0 }.filter { day in
      day.weekday.index < 5 || rows.contains { $0.occasion.start.day == day }
    }
  }

  /// What takes place on a day.
  public func rows(on day: Day) -> [DayOccasions.Row] { rows.filter { $0.occasion.start.day == day } }

  /// What is free of a day: nothing on a day when the office is closed (R3.3).
  public func gaps(on day: Day) -> [OfficeHours.Gap] {
    guard calendar.isWorking(day) else { return [] }
    return hours.gaps(
      on: day.weekday,
      besides: rows(on: day).filter { $0.occasion.state.expectsAttendance }.map {
        .init(from: $0.occasion.start.time, to: $0.occasion.end.time)
      })
  }
}
