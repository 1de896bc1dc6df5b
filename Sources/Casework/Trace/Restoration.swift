import Domain

/// Gives the rows of an act back their values before it (undo), or after it (redo).
///
/// Each row must still be as the act, or its undoing, left it: else somebody has built on it, and nothing happens. What
/// was added is taken back in its own way: a place is cancelled, a task and a contact attempt withdrawn, a referral revoked
/// and its enrolment taken out of sight where nothing stands in it, as a plan's first draft. What the verb asks before it
/// acts is asked again, of how things are now (`Restoration+rules`).
struct Restoration {
  /// Which way.
  enum Direction {
    case undo, redo
  }

  let step: UndoStep
  let direction: Direction
  let work: any UnitOfWork
  let session: Session
  /// Cases whose stored columns are worked out again, and that get an entry in the log.
  var touched: Set<Enrolment.ID> = []
  /// Cases that moved between jobbtorg: the session may have had them before only.
  var moved: Set<Enrolment.ID> = []
  /// Tasks to give a new time that came back.
  var newTimes: [FollowUpTask.ID] = []
  /// Tasks that are open again, or whose case is elsewhere now.
  var reopened: [FollowUpTask.ID] = []
  /// Checks of absences that are closed again, or whose finding is another.
  var findings: [FollowUpTask.ID] = []
  /// What closings are held against that are done again.
  var grounds: [Enrolment.ID: Closure.Ground] = [:]
  /// Occasions whose state follows from the marks.
  var unsettled: Set<Occasion.ID> = []

  init(of step: UndoStep, towards direction: Direction, in work: any UnitOfWork, by session: Session) {
    self.step = step
    self.direction = direction
    self.work = work
    self.session = session
  }

  /// Restores every row, then works out what follows from them and leaves the trace.
  mutating func run() throws(Refusal) {
    let chains = try chainsBefore()
    let conflicts = try conflicts()
    try requireEnds()
    for change in direction == .undo ? step.changes.reversed() : step.changes { try restore(change) }
    try requireFindings()
    try requireNothingAskedOfNotHeld()
    try withdrawOrphans()
    try settleOwners()
    for occasion in unsettled { try work.settleState(of: occasion) }
    try requireNoConflicts(besides: conflicts)
    for (id, chain) in chains {
      try work.settleRestoredChain(
        from: chain, in: work.enrolment(id), because: direction == .undo ? "Ångrat." : "Gjort om.", by: session)
    }
    for id in touched.sorted() {
      try work.refresh(id, now: session.now)
      // An interruption goes with what it excused, or stays.
      try work.requireInterruptions(of: id)
      let enrolment = try work.enrolment(id)
      if !moved.contains(id) {
        try session.require(session.role == .matcher ? .match : .seeCases, for: enrolment)
      }
      try trace(in: enrolment)
    }
    if touched.isEmpty { try trace(in: nil) }
    if direction == .undo { try work.noteLetters(by: session, undone: step.at) }
  }

  /// Logs which act was undone or done again, and when it was done.
  func trace(in enrolment: Enrolment?) throws(Refusal) {
    try work.trace(
      direction == .undo ? .undone : .redone, in: enrolment,
      detail: ["actions": step.actions.map(\.rawValue).joined(separator: " "), "at": step.at.iso], by: session)
  }

  private mutating func restore(_ change: Change) throws(Refusal) {
    switch change {
    case .client(let step): try restore(step)
    case .referral(let step): try restore(step)
    case .enrolment(let step): try restore(step)
    case .occasion(let step): try restore(step)
    case .place(let step): try restore(step)
    case .task(let step): try restore(step)
    case .plan(let step): try restore(step)
    case .partner(let step): try restore(step)
    case .opening(let step): try restore(step)
    case .proposal(let step): try restore(step)
    case .consent(let step): try restore(step)
    case .interruption(let step): try restore(step)
    case .answer(let step): try restore(step)
    case .completion(let step): try restore(step)
    case .cameBack(let step): try restore(step)
    case .move(let id, _): try work.withdrawMove(id, direction == .undo)
    case .merge(let id, let enrolment, let isJoined):
      try restoreMerge(id, in: enrolment, joins: isJoined == (direction == .redo))
    case .assessment(let id, let enrolment, let number): try restoreAssessment(id, in: enrolment, number: number)
    case .attempt(let id, let task): try restoreAttempt(id, of: task)
    case .examinationRecord(let id, let task): try restoreRecord(id, of: task)
    case .office(let change): try restore(change)
    }
  }

  /// What must be there now, and what is to be there; nil where the act added the row.
  func ends<Value>(of step: Change.Step<Value>) -> (now: Value?, then: Value?) {
    direction == .undo ? (step.after, step.before) : (step.before, step.after)
  }

  /// The refusal where a row is no longer as the act left it, naming who changed the case since.
  func builtOn(in enrolment: Enrolment.ID? = nil) -> Refusal {
    let way = direction == .undo ? "ångra" : "göra om"
    let later = enrolment.flatMap { id in
      try? work.history(of: id).last { $0.at >= step.at && $0.who != session.fullName }
    }
    guard let later else {
      return Refusal(.conflict, "builtOn", "Går inte att \(way): det har ändrats sedan dess.")
    }
    return Refusal(
      .conflict, "builtOn",
      "Går inte att \(way): \(later.who) har arbetat vidare (\(later.text) \(later.at.time.text)).")
  }
}
