/// A calendar with its working days counted, a row a day: what `jobbtorg calendar` prints (R2.1, R2.2).
public struct CalendarTable: Sequence, Sendable {
  /// One day.
  public struct Row: Hashable, Sendable {
    /// The day.
    public let date: Day
    /// Whether the office works.
    public let isWorking: Bool
    /// The Swedish name of a red day, an eve that is free or a date of the office's own.
    public let holiday: String?
    /// The last day of the promise for a referral received on `date`.
    public let fifthWorkingDay: Day

    /// The day of the week.
    public var weekday: Weekday { date.weekday }
  }

  /// The first and the last day.
  public let days: ClosedRange<Day>
  /// What is free.
  public let calendar: WorkingCalendar

  /// The rows of `days`, made one at a time as they are asked for.
  public init(days: ClosedRange<Day>, calendar: WorkingCalendar) {
    self.days = days
    self.calendar = calendar
  }

  public func makeIterator() -> some IteratorProtocol<Row> {
    (days.lowerBound.ordinal...days.upperBound.ordinal).lazy.map { ordinal in
      let day = Day(ordinal: ordinal)
      return Row(
        date: day, isWorking: calendar.isWorking(day), holiday: calendar.holiday(on: day),
        fifthWorkingDay: calendar.adding(workingDays: 5, to: day))
    }.makeIterator()
  }
}
