import Domain

extension UnitOfWork {
  /// Opens a task, with the first line of its history and the log entry: the one place where tasks begin. Whose it is
  /// follows from its kind and the case (R7.7).
  /// - Returns: the task; nil where the case has ended and the kind has no meaning there, or where the same thing is asked
  ///   for already: that gets a line with the note.
  @discardableResult
  func open(
    _ kind: FollowUpTask.Kind, in enrolment: Enrolment, due: Day, occasion: Occasion.ID? = nil,
    plan: ActivityPlan.ID? = nil, ordinal: Int = 0, reconsiders: Reconsideration? = nil, note: String? = nil,
    by session: Session
  ) throws(Refusal) -> FollowUpTask? {
    guard enrolment.isOpen || kind.outlivesCase else { return nil }
    let new = FollowUpTask(
      id: .init(0), kind: kind, enrolment: enrolment.id, client: enrolment.client, occasion: occasion, plan: plan,
      ordinal: ordinal, owner: try owner(of: kind, in: enrolment), due: due, opened: session.now, state: .open,
      reconsiders: reconsiders, note: note, version: 1)
    if let same = try openTask(like: new) {
      if let note { try addTaskEvent("Igen: \(note)", to: same.id, at: session.now, by: session.user) }
      return nil
    }
    let task = try addTask(new)
    try addTaskEvent("Öppnad, senast \(due.iso).", to: task.id, at: session.now, by: session.user)
    try trace(
      .taskOpened, in: enrolment, detail: ["task": "\(task.id.rawValue)", "kind": kind.rawValue], by: session)
    return task
  }

  /// The open task, besides this one, that asks for the same thing.
  func openTask(like task: FollowUpTask) throws(Refusal) -> FollowUpTask? {
    try tasks(of: task.enrolment).first { $0.state == .open && $0.id != task.id && $0.isSameThing(as: task) }
  }

  /// Withdraws an open task, with the reason in its history: it does not disappear (R7.1, R7.7).
  func withdraw(_ task: FollowUpTask, because reason: String, by session: Session) throws(Refusal) {
    var changed = task
    changed.state = .withdrawn
    try update(changed)
    try addTaskEvent("Återtagen: \(reason)", to: task.id, at: session.now, by: session.user)
    try trace(
      .taskWithdrawn, in: enrolment(task.enrolment), detail: ["task": "\(task.id.rawValue)"], by: session)
  }

  /// Closes an open task, with a line in its history.
  func close(_ task: FollowUpTask, finding: AbsenceReason? = nil, note: String?, line: String, by session: Session)
    throws(Refusal)
  {
    var changed = task
    changed.state = .closed
    changed.finding = finding
    changed.found = finding.map { _ in FollowUpTask.Found(at: session.now, by: session.user) }
    changed.note = note
    try update(changed)
    try addTaskEvent(line, to: task.id, at: session.now, by: session.user)
    try trace(
      .taskClosed, in: enrolment(task.enrolment),
      detail: ["task": "\(task.id.rawValue)", "kind": task.kind.rawValue], by: session)
  }

  /// The client's next time that stands, nil when none is booked (R7.3).
  func comingTime(of enrolment: Enrolment.ID, after now: LocalDateTime) throws(Refusal) -> Occasion? {
    try occasions(of: enrolment)
      .filter { $0.occasion.isToCome(for: $0.participant, at: now) }
      .map(\.occasion).min { $0.start < $1.start }
  }

  /// The number of working days in which an absence must be checked or a new time given (R7.1, *setting*).
  func absenceCheckDue(in enrolment: Enrolment, on today: Day) throws(Refusal) -> Day {
    let days = try settings().number(.absenceCheckDays, at: .district(enrolment.district), on: today)
    return try workingCalendar(on: today).adding(workingDays: days, to: today)
  }
}
