import Domain

/// Records whether a self-supporting closure held; while it does, the next question is opened (R8.5).
public struct AnswerSupportFollowUp: Verb {
  /// The task.
  public var task: FollowUpTask.ID
  /// What became of the client's own support.
  public var outcome: SupportOutcome

  /// An answer.
  public init(task: FollowUpTask.ID, outcome: SupportOutcome) {
    self.task = task
    self.outcome = outcome
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.close, for: enrolment)
    guard task.kind == .followUpSupport, task.state == .open else {
      throw Refusal(.impossible, "taskClosed", "Uppföljningen är redan besvarad.")
    }
    try work.answer(
      task, outcome, note: nil, line: "Svar efter \(task.ordinal.counted("månad", "månader")).", by: session)
    if outcome != .ended { try work.openSupportFollowUp(of: enrolment, after: task.ordinal, by: session) }
    let message = try work.line(outcome.label, ["\(task.ordinal) mån efter avslutet"], of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
