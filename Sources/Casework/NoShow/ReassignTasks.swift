import Domain

/// Gives open tasks to somebody else of the same unit, or back to the unit; nobody's task disappears (R7.7).
public struct ReassignTasks: Verb {
  /// The tasks.
  public var tasks: [FollowUpTask.ID]
  /// The new owner; nil is the unit as such.
  public var to: User.ID?

  /// Reassigns `tasks`.
  public init(tasks: [FollowUpTask.ID], to: User.ID? = nil) {
    self.tasks = tasks
    self.to = to
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.handleTasks)
    let receiver = try to.map { id throws(Refusal) in try work.user(id) }
    if let receiver, receiver.roles(at: session.unit).isEmpty {
      throw Refusal(.impossible, "otherUnit", "\(receiver.fullName) arbetar inte på \(session.unitName).")
    }
    var changed = 0
    for id in tasks {
      let task = try work.task(id)
      let enrolment = try work.enrolment(task.enrolment)
      try session.require(.handleTasks, for: enrolment)
      guard task.owner.unit == session.unit else {
        throw Refusal(.notPermitted, "otherOwner", "Uppgiften hör till en annan enhet och fördelas av den.")
      }
      guard task.state == .open else { throw Refusal(.impossible, "taskClosed", "Uppgiften är redan avslutad.") }
      if let receiver, !receiver.may(.task(task.kind, session.unit)) {
        throw Refusal(
          .impossible, "mayNotDo", "\(receiver.fullName) får inte \(task.kind.closing.label). Välj någon annan.")
      }
      guard task.owner.user != to else { continue }
      changed += 1
      try work.hand(task, to: .init(user: to, unit: task.owner.unit), by: session)
    }
    let who = receiver?.fullName ?? "enheten"
    guard changed > 0 else { throw Refusal(.impossible, "unchanged", "Redan hos \(who).") }
    let message = ActLine("\(changed.counted("uppgift", "uppgifter")) till \(who)")
    try work.keepUndo(title: message, by: session)
    return message
  }
}
