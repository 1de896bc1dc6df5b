import Domain

/// An office's working days and its first-visit promise (R2.1, R2.2).
public struct OfficeCalendar: Hashable, Sendable {
  /// The days it works.
  public var calendar: WorkingCalendar
  /// Within how many working days a first time is promised, and how its days are counted, by the day a referral came.
  private let settings: Settings
  private let unit: Unit
  private let freeDays: [OfficeFreeDay]

  /// A calendar; the usual one until the register has been asked.
  public init(
    calendar: WorkingCalendar = WorkingCalendar(), settings: Settings = Settings(), unit: Unit = .city,
    freeDays: [OfficeFreeDay] = []
  ) {
    self.calendar = calendar
    self.settings = settings
    self.unit = unit
    self.freeDays = freeDays
  }

  /// Working days since `due` passed, at least 1; 0 while it has not.
  public func daysLate(after due: Day, today: Day) -> Int {
    today > due ? max(1, calendar.workingDays(from: due, to: today)) : 0
  }

  /// The first-visit promise of a line of the list of referrals.
  public func promise(of row: ReferralListRow) -> FirstVisitPromise {
    let calendar = WorkingCalendar(promiseOf: row.received, settings: settings, freeDays: freeDays)
    return FirstVisitPromise(
      received: row.received, given: row.firstTimeGiven, returned: row.state == .returned ? row.ended : nil,
      ended: row.ended, isTakenOver: row.isTakenOver, calendar: calendar,
      workingDays: settings.number(.firstVisitDays, at: unit, on: row.received))
  }
}
