/// The coming sessions of a recurring activity, as the client gets them (R6.1, R7.5).
public struct ScheduleLetter: Hashable, Sendable {
  /// One session.
  public struct Session: Hashable, Sendable {
    /// The activity's name.
    public var title: String
    /// When it begins.
    public var start: LocalDateTime
    /// How long it takes.
    public var minutes: Int
    /// Where.
    public var place: String

    /// A session.
    public init(title: String, start: LocalDateTime, minutes: Int, place: String) {
      self.title = title
      self.start = start
      self.minutes = minutes
      self.place = place
    }
  }

  /// The activity's name.
  public var title: String
  /// The sessions, by time.
  public var sessions: [Session]

  /// A schedule.
  public init(title: String, sessions: [Session]) {
    self.title = title
    self.sessions = sessions
  }
}
