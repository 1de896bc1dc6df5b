import Domain

/// What closing an absence check led to.
public struct AbsenceOutcome: Sendable {
  /// What was done, Swedish, for the message line.
  public var message: String
  /// The new time's place.
  public var booked: Participant?
  /// The coach's task to give a new time.
  public var opened: FollowUpTask?

  /// An outcome.
  public init(message: String, booked: Participant? = nil, opened: FollowUpTask? = nil) {
    self.message = message
    self.booked = booked
    self.opened = opened
  }
}
