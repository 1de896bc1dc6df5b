import Domain

/// Closes the examination of the right to income support with what the handläggare of the home district decided: no
/// measure, reduced or rejected; a negative outcome never while an item of the checklist is missing (R7.4, R7.5).
public struct CloseExamination: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// The task's version read.
  public var version: Int
  /// What was decided.
  public var decision: RightDecision

  /// A decision.
  public init(task: FollowUpTask.ID, version: Int, decision: RightDecision) {
    self.task = task
    self.version = version
    self.decision = decision
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.requireDecider(of: enrolment)
    guard task.kind == .examineRight, task.state == .open else {
      throw Refusal(.impossible, "taskClosed", "Prövningen är redan avslutad.")
    }
    guard task.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat uppgiften. Läs in den på nytt och spara igen.")
    }
    let faults = decision.faults(opened: task.opened.day, today: session.today)
    guard faults.isEmpty else {
      throw Refusal(
        .invalid, "decisionIncomplete", faults.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "),
        fields: faults)
    }
    var chain = try work.chain(of: enrolment, on: session.today)
    let facts = try work.facts(ofExamination: task, at: session.now)
    let checklist = ExaminationChecklist(facts, on: decision.day)
    let consequences = try chain.close(
      as: decision.outcome, checklist: checklist, by: session.role, at: session.unit)
    var closed = task
    closed.state = .closed
    closed.decision = decision
    closed.decision?.kept = KeptChecklist(checklist, terms: facts.terms, at: session.now, by: session.fullName)
    closed.decision?.motive = try TextFilter.accept(decision.motive, maxLength: 4000, lines: .multiple)
    try work.update(closed)
    try work.addTaskEvent(
      "Beslut \(decision.day.iso): \(decision.outcome.label).", to: task.id, at: session.now, by: session.user)
    try work.trace(
      .rightDecided, in: enrolment,
      detail: ["task": "\(task.id.rawValue)", "outcome": decision.outcome.rawValue], by: session)
    try work.carryOut(consequences, at: nil, in: enrolment, because: "Rätten prövades.", by: session)
    let message = try work.line(
      "prövningen avslutad", [decision.outcome.label] + appeal(today: session.today), of: task.client)
    try work.keepAct(message, withdrawnAs: .decision, made: [.decision(task.id)], by: session)
    return message
  }

  private func appeal(today: Day) -> [String] {
    guard decision.outcome.isNegative else { return [] }
    return [
      decision.lastDayOfAppeal.map { "överklagas senast \($0.listText(today: today))" }
        ?? "fyll i när klienten har fått beslutet"
    ]
  }
}

extension Session {
  /// Refuses everybody but a handläggare of the home district: the jobbtorg never decides (R7.4, R11.2).
  func requireDecider(of enrolment: Enrolment) throws(Refusal) {
    try require(.decideRight, for: enrolment)
    guard unit == .district(enrolment.district) else {
      throw Refusal(
        .notPermitted, "otherUnit", "Rätten till försörjningsstöd prövas av klientens hemstadsdel, inte av \(unitName)."
      )
    }
  }
}
