import Domain

/// The open tasks of the session's user and unit with their case numbers, for another system (R7).
public struct ListCaseTasks: Verb {
  /// A task and its case.
  public struct Item: Hashable, Sendable {
    /// The line of the list.
    public var row: TaskListRow
    /// The case.
    public var caseNumber: CaseNumber
  }

  /// True for those of everybody at the unit.
  public var everybody: Bool = false

  /// A list.
  public init(everybody: Bool = false) {
    self.everybody = everybody
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [Item] {
    var items: [Item] = []
    for row in try OpenTasks(everybody: everybody).run(in: work, by: session)
    where row.task.state == .open {
      items.append(Item(row: row, caseNumber: try work.enrolment(row.task.enrolment).caseNumber))
    }
    return items
  }
}
