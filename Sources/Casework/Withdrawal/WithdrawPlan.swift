import Domain

/// Withdraws the newest plan though it is adopted: its text stays (R5.4), the one before it holds again, and the district,
/// which has read or approved it, is asked to read that it is withdrawn (R5.3).
public struct WithdrawPlan: Verb {
  /// The plan.
  public var plan: ActivityPlan.ID
  /// The version read (R15.3).
  public var version: Int
  /// Why.
  public var reason: String

  /// A withdrawal.
  public init(plan: ActivityPlan.ID, version: Int, reason: String) {
    self.plan = plan
    self.version = version
    self.reason = reason
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let plan = try work.plan(plan)
    let enrolment = try work.enrolment(plan.enrolment)
    try session.require(.writePlan, for: enrolment)
    guard plan.version == version else {
      throw Refusal(.conflict, "planChanged", "Någon annan har ändrat planen. Läs den på nytt först.")
    }
    guard plan.state == .adopted else {
      throw Refusal(.impossible, "notAdopted", "Planen är \(plan.state.label); bara en fastställd plan återkallas.")
    }
    guard try work.plans(of: enrolment.id).first?.id == plan.id else {
      throw Refusal(.impossible, "newerPlan", "Det finns en nyare version av planen. Återkalla eller ändra den.")
    }
    try work.withdraw(.plan(plan.id), because: reason, in: enrolment, by: session)
    try work.withdraw(plan)
    for task in try work.tasks(of: enrolment.id)
    where task.kind == .readPlan && task.state == .open && task.plan == plan.id {
      try work.withdraw(task, because: "Planen återkallades.", by: session)
    }
    let told = try work.open(
      .readPlan, in: enrolment, due: work.absenceCheckDue(in: enrolment, on: session.today), plan: plan.id,
      note: "Planen är återkallad.", by: session)
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line(
      "plan \(plan.number) är återkallad", told == nil ? [] : ["stadsdelen får en uppgift"], of: enrolment.client)
    try work.keepWithdrawal(message, of: .plan(plan.id), by: session)
    return message
  }
}
