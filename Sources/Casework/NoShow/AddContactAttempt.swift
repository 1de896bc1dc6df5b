import Domain

/// Records a try to reach the client about an absence (R7.2).
public struct AddContactAttempt: Verb {
  /// The R7.1 task.
  public var task: FollowUpTask.ID
  /// How.
  public var way: ContactAttempt.Way
  /// Whether the person was reached.
  public var reached: Bool
  /// In own words.
  public var note: String
  /// When, if not now.
  public var at: LocalDateTime?

  /// A try.
  public init(task: FollowUpTask.ID, way: ContactAttempt.Way, reached: Bool, note: String, at: LocalDateTime? = nil) {
    self.task = task
    self.way = way
    self.reached = reached
    self.note = note
    self.at = at
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.checkAbsence, for: enrolment)
    guard task.state == .open else {
      throw Refusal(.impossible, "taskClosed", "Uppgiften är redan avslutad; försöket kan inte läggas till.")
    }
    try work.add(self, to: task, by: session)
    try work.trace(
      .contactAttempted, in: enrolment,
      detail: ["task": "\(task.id.rawValue)", "way": way.rawValue, "reached": reached ? "yes" : "no"], by: session)
    let message = try work.line("kontaktförsök sparat", [way.label], of: task.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}

extension UnitOfWork {
  /// Keeps a try, made after the absence and not in the future.
  func add(_ attempt: AddContactAttempt, to task: FollowUpTask, by session: Session) throws(Refusal) {
    let when = attempt.at ?? session.now
    let missed = try task.occasion.map { id throws(Refusal) in try occasion(id) }
    if let missed, when < missed.start {
      throw Refusal(
        .invalid, "beforeAbsence",
        "Orsaken efterfrågas efter frånvaron \(missed.start.day.iso) \(missed.start.time.text), inte före.",
        fields: ["at": "Tidigast \(missed.start.day.iso) \(missed.start.time.text)."])
    }
    guard when <= session.now else {
      throw Refusal(
        .invalid, "future", "Ett kontaktförsök kan inte ligga framåt i tiden.", fields: ["at": "Ange när det skedde."])
    }
    try addContactAttempt(
      ContactAttempt(
        at: when, way: attempt.way, reached: attempt.reached,
        note: try TextFilter.accept(attempt.note, maxLength: 500, lines: .single), by: session.user,
        written: session.now), to: task.id)
  }
}
