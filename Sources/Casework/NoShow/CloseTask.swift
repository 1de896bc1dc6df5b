import Domain

/// Closes a task that needs no finding: a plan was read, a new time given by other means.
public struct CloseTask: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// What was done, in own words.
  public var note: String?

  /// Closes `task`.
  public init(task: FollowUpTask.ID, note: String? = nil) {
    self.task = task
    self.note = note
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.closeTasks)
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.closeTasks, for: enrolment)
    guard task.state == .open else { throw Refusal(.impossible, "taskClosed", "Uppgiften är redan avslutad.") }
    if let form = task.kind.ownForm {
      throw Refusal(.impossible, "ownForm", "\(form) Öppna uppgiften och fyll i.")
    }
    try session.require(task.kind.closing, for: enrolment)
    if task.kind == .reconsiderDecision { try session.requireDecider(of: enrolment) }
    guard task.owner.unit == session.unit else {
      throw Refusal(.notPermitted, "otherOwner", "Uppgiften hör till en annan enhet och avslutas av den.")
    }
    let note = try note.map { text throws(Refusal) in try TextFilter.accept(text, maxLength: 500, lines: .single) }
    if let demand = task.kind.demandedNote, (note ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal(.invalid, "noteMissing", demand, fields: ["note": demand])
    }
    try work.close(task, note: note, line: "Klar\(note.map { ": \($0)" } ?? ".")", by: session)
    let message = try work.line("uppgift klar", [task.kind.label], of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
