import Domain

/// Records on which day the client received a decision, from which the last day of appeal follows (R7.4).
public struct RecordDecisionReceived: Verb {
  /// The closed task.
  public var task: FollowUpTask.ID
  /// The task's version read.
  public var version: Int
  /// The day; nil when it turns out not to be known.
  public var day: Day?

  /// A receipt.
  public init(task: FollowUpTask.ID, version: Int, day: Day?) {
    self.task = task
    self.version = version
    self.day = day
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.requireDecider(of: enrolment)
    guard task.kind == .examineRight, let decision = task.decision else {
      throw Refusal(.impossible, "noDecision", "Det finns inget beslut som klienten kan ha fått.")
    }
    guard task.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat uppgiften. Läs in den på nytt och spara igen.")
    }
    if let fault = RightDecision.fault(ofReceipt: day, decided: decision.day, today: session.today) {
      throw Refusal(.invalid, "received", fault, fields: ["received": fault])
    }
    task.decision?.received = day
    try work.update(task)
    func words(_ text: (Day) -> String) -> String {
      day.map { "Klienten fick beslutet \(text($0))" } ?? "Det är inte känt när klienten fick beslutet"
    }
    try work.addTaskEvent("\(words(\.iso)).", to: task.id, at: session.now, by: session.user)
    try work.trace(.decisionReceived, in: enrolment, detail: ["task": "\(task.id.rawValue)"], by: session)
    let appeal = task.decision?.lastDayOfAppeal.map {
      "kan överklagas till och med \($0.listText(today: session.today))"
    }
    let message = try work.line(
      words { $0.listText(today: session.today) }, appeal.map { [$0] } ?? [], of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
