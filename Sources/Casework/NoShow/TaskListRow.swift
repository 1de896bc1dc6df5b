import Domain

/// A line of the list of tasks: client, what was missed, which time, what to do, due.
public struct TaskListRow: Hashable, Sendable, Identifiable {
  /// The task.
  public var id: FollowUpTask.ID { task.id }
  /// The task.
  public var task: FollowUpTask
  /// The client's name.
  public var name: PersonName
  /// The occasion that was missed.
  public var occasion: Occasion?
  /// The owner's name, nil for the unit as such.
  public var ownerName: String?
  /// The plan's state, for tasks about a plan.
  public var planState: PlanState?
  /// The reason for closing that goes with it, for `closeAfterHire` (R9.3).
  public var closing: ClosureReason?
  /// Working days since the last day passed; 0 while it has not.
  public var daysLate: Int

  /// Whether it is only asked when the client received the decision: the examination itself is closed (R7.4).
  public var asksForReceipt: Bool { task.decision?.asksForReceipt == true }

  /// A line.
  public init(
    task: FollowUpTask, name: PersonName, occasion: Occasion? = nil, ownerName: String? = nil,
    planState: PlanState? = nil, closing: ClosureReason? = nil, daysLate: Int = 0
  ) {
    self.task = task
    self.name = name
    self.occasion = occasion
    self.ownerName = ownerName
    self.planState = planState
    self.closing = closing
    self.daysLate = daysLate
  }

  init(_ task: FollowUpTask, in work: any UnitOfWork, today: Day) throws(Refusal) {
    let late =
      task.due < today ? try work.workingCalendar(on: today).workingDays(from: task.due, to: today) : 0
    self.init(
      task: task, name: try work.client(task.client).details.name,
      occasion: try task.occasion.map { id throws(Refusal) in try work.occasion(id) },
      ownerName: try task.owner.user.map { id throws(Refusal) in try work.user(id).fullName },
      planState: try task.plan.map { id throws(Refusal) in try work.plan(id).state },
      closing: task.kind == .closeAfterHire
        ? try work.closureReason(ofHireIn: try work.enrolment(task.enrolment)) : nil,
      daysLate: task.state == .open && task.due < today ? max(1, late) : 0)
  }
}

extension UnitOfWork {
  /// The decisions of the session's district whose receipt is still to be asked for; nobody else's are (R7.4).
  func receiptsToAskFor(everybody: Bool, by session: Session) throws(Refusal) -> [TaskListRow] {
    guard case .district(let district) = session.unit, session.permissions.contains(.decideRight) || everybody else {
      return []
    }
    return try decisionsNotReceived(of: session.user, in: district, everybody: everybody)
      .map { task throws(Refusal) in try TaskListRow(task, in: self, today: session.today) }
  }
}
