import Domain

/// What closing an absence check led to.
public struct AbsenceOutcome: LineOutcome {
  /// What was done.
  public var line: ActLine
  /// The new time's place.
  public var booked: Participant?
  /// The coach's task to give a new time.
  public var opened: FollowUpTask?

  /// An outcome.
  public init(line: ActLine, booked: Participant? = nil, opened: FollowUpTask? = nil) {
    self.line = line
    self.booked = booked
    self.opened = opened
  }
}
