import Domain

/// What the handläggare needs to examine the right to income support: the no-shows that count, and the checklist (R7.5).
public struct OpenExamination: Verb {
  /// The task.
  public var task: FollowUpTask.ID

  /// The form of `task`.
  public init(task: FollowUpTask.ID) { self.task = task }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> RightExamination {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.seeCases, for: enrolment)
    guard task.kind == .examineRight else {
      throw Refusal(.impossible, "otherKind", "Uppgiften gäller något annat än rätten till försörjningsstöd.")
    }
    let absences = try work.examinableAbsences(of: enrolment)
    return RightExamination(
      task: task, enrolment: enrolment, client: try work.client(task.client), absences: absences,
      facts: try work.facts(ofExamination: task, at: session.now),
      reconsiderations: try work.reconsiderations(of: task), history: try work.taskEvents(of: task.id),
      withdrawn: try work.namedWithdrawals(of: enrolment.id).filter { $0.withdrawal.what == .decision(task.id) })
  }
}
