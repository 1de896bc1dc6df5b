import Domain

/// Decides which name a client has after a known number came in under another (R1.9): the stored one stays, or the one of
/// the referral takes its place. Closes the task with the decision as its note.
public struct DecideName: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// Whether the name of the referral is taken.
  public var takesNewName: Bool

  /// A decision.
  public init(task: FollowUpTask.ID, takesNewName: Bool) {
    self.task = task
    self.takesNewName = takesNewName
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.closeTasks, for: enrolment)
    guard task.kind == .decideName, task.state == .open, let written = task.note else {
      throw Refusal(.impossible, "taskClosed", "Namnet är redan avgjort.")
    }
    guard task.owner.unit == session.unit else {
      throw Refusal(.notPermitted, "otherOwner", "Uppgiften hör till en annan enhet och avslutas av den.")
    }
    var client = try work.client(task.client)
    if takesNewName {
      client.details.name = try DecideName.name(written)
      try work.update(client)
      try work.trace(.clientChanged, in: enrolment, detail: ["fields": "name"], by: session)
    }
    let decision = takesNewName ? "Remissens namn gäller" : "Det lagrade namnet gäller"
    try work.close(task, note: written, line: "Klar: \(decision).", by: session)
    let message = try work.line(decision, of: client.id)
    try work.keepUndo(title: message, by: session)
    return message
  }

  /// The name that the task's note holds as "Efternamn, Förnamn".
  static func name(_ listText: String) throws(Refusal) -> PersonName {
    let parts = listText.split(separator: ",", maxSplits: 1).map(String.init)
    return try PersonName.accept(given: parts.count > 1 ? parts[1] : "", family: parts.first ?? "")
  }
}
