import Domain

/// What marking led to.
public struct AttendanceOutcome: Sendable {
  /// How many marks changed.
  public var changed: Int
  /// The R7.1 tasks that were opened.
  public var tasks: [FollowUpTask]
  /// What was done, Swedish, for the message line.
  public var message: String

  /// An outcome.
  public init(changed: Int, tasks: [FollowUpTask], message: String) {
    self.changed = changed
    self.tasks = tasks
    self.message = message
  }
}
