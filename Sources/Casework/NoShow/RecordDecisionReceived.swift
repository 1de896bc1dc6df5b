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

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
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
    let words = day.map { "Klienten fick beslutet \($0.iso)" } ?? "Det är inte känt när klienten fick beslutet"
    try work.addTaskEvent("\(words).", to: task.id, at: session.now, by: session.user)
    try work.trace(.decisionReceived, in: enrolment, detail: ["task": "\(task.id.rawValue)"], by: session)
    let name = try work.client(task.client).details.name.listText
    let appeal = task.decision?.lastDayOfAppeal.map { " Kan överklagas till och med \($0.iso)." } ?? ""
    try work.keepUndo(title: "\(name): \(words.lowercased()).", by: session)
    return "\(name): \(words.lowercased()).\(appeal)"
  }
}
