import Domain

/// An office's working days and its first-visit promise (R2.1, R2.2).
public struct OfficeCalendar: Hashable, Sendable {
  /// The days it works.
  public var calendar: WorkingCalendar
  /// Within how many working days a first time is promised.
  public var firstVisitDays: Int

  /// A calendar; the usual one until the register has been asked.
  public init(calendar: WorkingCalendar = WorkingCalendar(), firstVisitDays: Int = 5) {
    self.calendar = calendar
    self.firstVisitDays = firstVisitDays
  }

  /// Working days since `due` passed, at least 1; 0 while it has not.
  public func daysLate(after due: Day, today: Day) -> Int {
    today > due ? max(1, calendar.workingDays(from: due, to: today)) : 0
  }

  /// The first-visit promise of a line of the list of referrals.
  public func promise(of row: ReferralListRow) -> FirstVisitPromise {
    FirstVisitPromise(
      received: row.received, given: row.firstTimeGiven, returned: row.state == .returned ? row.ended : nil,
      ended: row.ended, isTakenOver: row.isTakenOver, calendar: calendar, workingDays: firstVisitDays)
  }
}
