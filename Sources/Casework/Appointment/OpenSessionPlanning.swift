import Domain

/// What one chooses from when laying out sessions by a weekly rule (R6.1).
public struct OpenSessionPlanning: Verb {
  /// The session's jobbtorg.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> SessionPlanning {
    try session.require(.book)
    let centre = try session.requireCentre()
    var leaders = try work.users(as: .coach, at: .centre(centre))
    for leader in try work.users(as: .sessionLeader, at: .centre(centre))
    where !leaders.contains(where: { $0.id == leader.id }) {
      leaders.append(leader)
    }
    return SessionPlanning(
      activities: try work.activities(), leaders: leaders, rooms: try work.rooms(of: centre),
      calendar: try work.workingCalendar(on: session.today),
      introductionMinutes: try work.usualMinutes(of: .introductionMeeting, at: centre))
  }
}

/// Activities, leaders and rooms of a jobbtorg.
public struct SessionPlanning: Hashable, Sendable {
  /// The catalogue.
  public var activities: [Activity]
  /// Coaches, then session leaders.
  public var leaders: [User]
  /// The rooms.
  public var rooms: [Room]
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
  /// The usual length of an introduction meeting.
  public var introductionMinutes: Int

  /// What can be chosen.
  public init(
    activities: [Activity], leaders: [User], rooms: [Room], calendar: WorkingCalendar, introductionMinutes: Int
  ) {
    self.activities = activities
    self.leaders = leaders
    self.rooms = rooms
    self.calendar = calendar
    self.introductionMinutes = introductionMinutes
  }
}
