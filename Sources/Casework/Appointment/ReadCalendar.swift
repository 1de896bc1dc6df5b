import Domain

/// Reads a week of the own calendar, or of a colleague's at the same jobbtorg (R3).
public struct ReadCalendar: Verb {
  /// Whose; nil is the session's own.
  public var user: User.ID?
  /// A day of the week.
  public var day: Day

  /// The week that `day` lies in.
  public init(of user: User.ID? = nil, day: Day) {
    self.user = user
    self.day = day
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> CoachCalendar {
    try session.require(.registerAttendance)
    let centre = try session.requireCentre()
    let who = try work.user(user ?? session.user)
    guard who.assignments.contains(where: { $0.unit == .centre(centre) }) else {
      throw Refusal(.notPermitted, "otherUnit", "\(who.fullName) arbetar inte på \(session.unitName).")
    }
    let monday = day - day.weekday.index
    var rows: [DayOccasions.Row] = []
    for occasion in try work.occasions(at: centre, from: monday, to: monday + 6) where occasion.leader == who.id {
      let row = try DayOccasions.Row(occasion, in: work)
      if row.expected > 0 || occasion.state.expectsAttendance { rows.append(row) }
    }
    let leaders = try work.users(as: .coach, at: .centre(centre)) + work.users(as: .sessionLeader, at: .centre(centre))
    return CoachCalendar(
      user: who.id, fullName: who.fullName, monday: monday, rows: rows, hours: try work.officeHours(of: centre),
      calendar: try work.workingCalendar(on: session.today), colleagues: leaders)
  }
}
