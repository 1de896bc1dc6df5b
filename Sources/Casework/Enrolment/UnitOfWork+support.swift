import Domain

/// Whether a self-supporting closure held: one question at a time, each some months after the closure (R8.5).
extension UnitOfWork {
  /// Opens the first question that lies more than `after` months after the closure; none once all were asked.
  func openSupportFollowUp(of enrolment: Enrolment, after months: Int, by session: Session) throws(Refusal) {
    guard let closure = enrolment.closure, closure.reason.group == .selfSupporting else { return }
    let asked = try settings().followUpMonths(at: .centre(enrolment.centre), on: closure.day)
    guard let next = asked.first(where: { $0 > months }) else { return }
    try open(
      .followUpSupport, in: enrolment, due: closure.day.adding(months: next), ordinal: next, by: session)
  }

  /// Answers the open question of earlier enrolments, now that a new referral of the client has come.
  func answerSupportFollowUps(with enrolment: Enrolment, by session: Session) throws(Refusal) {
    for earlier in try enrolments(of: enrolment.client) where earlier.id != enrolment.id {
      for task in try tasks(of: earlier.id) where task.kind == .followUpSupport && task.state == .open {
        try answer(task, .ended, note: nil, line: "Ny remiss, \(enrolment.caseNumber.text).", by: session)
      }
    }
  }

  /// Closes a question with its answer.
  func answer(
    _ task: FollowUpTask, _ outcome: SupportOutcome, note: String?, line: String, by session: Session
  ) throws(Refusal) {
    var closed = task
    closed.state = .closed
    closed.support = outcome
    closed.note = note
    try update(closed)
    try addTaskEvent("\(outcome.label). \(line)", to: task.id, at: session.now, by: session.user)
    try trace(
      .taskClosed, in: enrolment(task.enrolment),
      detail: ["task": "\(task.id.rawValue)", "kind": task.kind.rawValue, "support": outcome.rawValue], by: session)
  }
}
