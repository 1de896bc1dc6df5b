import Domain

/// What marking led to.
public struct AttendanceOutcome: LineOutcome {
  /// How many marks changed.
  public var changed: Int
  /// The R7.1 tasks that were opened.
  public var tasks: [FollowUpTask]
  /// What was done.
  public var line: ActLine

  /// An outcome.
  public init(changed: Int, tasks: [FollowUpTask], line: ActLine) {
    self.changed = changed
    self.tasks = tasks
    self.line = line
  }
}
