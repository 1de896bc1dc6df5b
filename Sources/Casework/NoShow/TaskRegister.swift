import Domain

/// Follow-up tasks, contact attempts and their history.
public protocol TaskRegister {
  /// The task with the key.
  func task(_ id: FollowUpTask.ID) throws(Refusal) -> FollowUpTask
  /// Tasks of an enrolment, newest first.
  func tasks(of enrolment: Enrolment.ID) throws(Refusal) -> [FollowUpTask]
  /// The task of this kind about an occasion, open before closed before withdrawn.
  func task(_ kind: FollowUpTask.Kind, of enrolment: Enrolment.ID, about occasion: Occasion.ID) throws(Refusal)
    -> FollowUpTask?
  /// Open tasks of the user and of the unit as such, by due day; with those of the unit's other users that were due before
  /// `pastDue`, or with `everybody` all of them (R7.7).
  func openTasks(of user: User.ID, unit: Unit, everybody: Bool, pastDue: Day?) throws(Refusal) -> [FollowUpTask]
  /// Closed examinations whose decision the client is not known to have received, the earliest first: those of the user's
  /// cases in the district and of cases there without a handläggare who works here; with `everybody` all of the district's
  /// (R7.4).
  func decisionsNotReceived(of user: User.ID, in district: HomeDistrict.ID, everybody: Bool) throws(Refusal)
    -> [FollowUpTask]
  /// Adds an open task; `id` and `version` of the value are ignored.
  func addTask(_ task: FollowUpTask) throws(Refusal) -> FollowUpTask
  /// Changes a task; its `version` is the version read.
  func update(_ task: FollowUpTask) throws(Refusal)
  /// Writes a line of the task's history.
  func addTaskEvent(_ text: String, to task: FollowUpTask.ID, at: LocalDateTime, by: User.ID) throws(Refusal)
  /// The task's history, oldest first.
  func taskEvents(of task: FollowUpTask.ID) throws(Refusal) -> [TaskEvent]
  /// The tries to reach the client, oldest first; not those withdrawn by who added them.
  func contactAttempts(of task: FollowUpTask.ID) throws(Refusal) -> [ContactAttempt]
  /// Adds a try.
  func addContactAttempt(_ attempt: ContactAttempt, to task: FollowUpTask.ID) throws(Refusal)
  /// What was recorded in an examination, oldest first; not what was withdrawn by who added it (R7.5).
  func examinationRecords(of task: FollowUpTask.ID) throws(Refusal) -> [ExaminationRecord]
  /// Adds a record.
  func addExaminationRecord(_ record: ExaminationRecord, to task: FollowUpTask.ID) throws(Refusal)
  /// Withdraws a record that its author has undone, or with false brings it back.
  func withdrawExaminationRecord(_ id: ExaminationRecord.ID, _ isWithdrawn: Bool) throws(Refusal)
  /// Enrolments with a decision whose clients' rows this transaction has touched; asked once, they are forgotten (R7.5).
  func takeDecisionsToReview() throws(Refusal) -> [Enrolment.ID]
  /// Withdraws a try that its author has undone, or with false brings it back.
  func withdrawContactAttempt(_ id: ContactAttempt.ID, _ isWithdrawn: Bool) throws(Refusal)
}

extension TaskRegister {
  /// Open tasks of the user and of the unit as such, by due day; `everybody` takes the unit's users' too.
  public func openTasks(of user: User.ID, unit: Unit, everybody: Bool) throws(Refusal) -> [FollowUpTask] {
    try openTasks(of: user, unit: unit, everybody: everybody, pastDue: nil)
  }
}
