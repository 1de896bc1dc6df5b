import Domain

/// The occasions of a day at the session's jobbtorg, and the past ones that still have unregistered people (R6.3).
public struct OccasionsOfDay: Verb {
  /// The day.
  public var day: Day

  /// The occasions of `day`.
  public init(day: Day) {
    self.day = day
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> DayOccasions {
    try session.require(.registerAttendance)
    let centre = try session.requireCentre()
    var today: [DayOccasions.Row] = []
    for occasion in try work.occasions(at: centre, from: day, to: day) {
      let row = try DayOccasions.Row(occasion, in: work)
      // What was cancelled for everybody is no meeting of the day.
      if row.expected > 0 || occasion.state.expectsAttendance { today.append(row) }
    }
    var overdue: [DayOccasions.Row] = []
    for (occasion, _) in try work.unregistered(
      at: centre, leader: nil, before: LocalDateTime(day, ClockTime(minutes: 0)!))
    {
      overdue.append(try DayOccasions.Row(occasion, in: work))
    }
    return DayOccasions(
      day: day, rows: today, overdue: overdue, calendar: try work.workingCalendar(on: session.today))
  }
}
