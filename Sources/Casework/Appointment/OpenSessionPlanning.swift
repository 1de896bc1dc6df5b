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
      activities: try work.activities().filter { $0.isOffered(on: session.today) }, leaders: leaders,
      rooms: try work.rooms(of: centre),
      calendar: try work.workingCalendar(on: session.today),
      introductionMinutes: try work.usualMinutes(of: .introductionMeeting, at: centre))
  }
}
