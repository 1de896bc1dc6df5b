import Domain

/// The open tasks of the session's user and unit, by last day; colleagues' too once they are past due; last the decisions
/// of which it is not known when they were received (R7.4, R7.7, screens.md "4 Uppgifter").
public struct OpenTasks: Verb {
  /// Everybody's of the unit, not only one's own and the unit's.
  public var everybody: Bool = false
  /// Only this kind.
  public var kind: FollowUpTask.Kind?

  /// The open tasks.
  public init(everybody: Bool = false, kind: FollowUpTask.Kind? = nil) {
    self.everybody = everybody
    self.kind = kind
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [TaskListRow] {
    try session.require(.handleTasks)
    var rows: [TaskListRow] = []
    for task in try work.openTasks(of: session.user, unit: session.unit, everybody: everybody, pastDue: session.today)
    where kind == nil || task.kind == kind {
      rows.append(try TaskListRow(task, in: work, today: session.today))
    }
    guard kind == nil || kind == .examineRight else { return rows }
    return try rows + work.receiptsToAskFor(everybody: everybody, by: session)
  }
}
