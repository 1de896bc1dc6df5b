import Domain

/// Withdraws a decision about the right to income support: a handläggare of the home district does, and says why. The
/// examination stands open again with what was recorded in it, while the no-shows that count still reach the limit (R7.4).
public struct WithdrawDecision: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// The task's version read.
  public var version: Int
  /// Why.
  public var reason: String

  /// A withdrawal.
  public init(task: FollowUpTask.ID, version: Int, reason: String) {
    self.task = task
    self.version = version
    self.reason = reason
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.requireDecider(of: enrolment)
    guard task.kind == .examineRight, task.state == .closed, let decision = task.decision else {
      throw Refusal(.impossible, "noDecision", "Det finns inget beslut att återkalla.")
    }
    guard task.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat uppgiften. Läs in den på nytt och spara igen.")
    }
    let before = try work.chain(of: enrolment, on: session.today)
    try work.withdraw(.decision(task.id), because: reason, decision: decision, in: enrolment, by: session)
    let line = "Beslutet \(decision.day.iso), \(decision.outcome.label), återkallat."
    var open = task
    open.decision = nil
    open.due = try work.examinationDue(in: enrolment, on: session.today)
    open.owner = try work.owner(of: task.kind, in: enrolment)
    let others = try work.tasks(of: enrolment.id)
    // There is one examination at a time: what is open already takes it up.
    open.state = others.contains { $0.kind == .examineRight && $0.state == .open } ? .withdrawn : .open
    try work.update(open)
    try work.addTaskEvent(line, to: task.id, at: session.now, by: session.user)
    try work.settleChain(from: before, in: enrolment, because: line, by: session)
    try work.refresh(enrolment.id, now: session.now)
    let isOpen = try work.task(task.id).state == .open
    let message = try work.line(
      "beslutet återkallat",
      [
        decision.outcome.label,
        isOpen
          ? "prövningen är öppen igen, senast \(open.due.listText(today: session.today))"
          : "det som räknas ger ingen ny prövning",
      ], of: task.client)
    try work.keepWithdrawal(message, of: .decision(task.id), by: session)
    return message
  }
}
