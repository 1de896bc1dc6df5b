import Domain

/// Tasks and what was done in them.
extension Restoration {
  mutating func restore(_ step: Change.Step<FollowUpTask>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let current = try work.task(step.after.id)
    guard current.kept == (expected ?? step.after.takenBack).kept else { throw builtOn(in: current.enrolment) }
    var target = wanted ?? step.after.takenBack
    // Somebody has begun to ask why: the task does not vanish under them (R7.1).
    if wanted == nil, current.state == .open, try !work.contactAttempts(of: current.id).isEmpty {
      throw builtOn(in: current.enrolment)
    }
    if target.state == .open, try isIdle(target) { target.state = .withdrawn }
    if target.state == .open {
      if target.owner.user != current.owner.user {
        try requireReceiver(target.owner.user, for: .task(target.kind, target.owner.unit))
      }
      if let owner = target.owner.user, try !work.user(owner).isActive { target.owner.user = nil }
      reopened.append(target.id)
    }
    if target.kind == .giveNewTime, target.state == .open { newTimes.append(target.id) }
    if target.kind == .checkAbsence, target.state == .closed { findings.append(target.id) }
    target.version = current.version
    try work.update(target)
    try work.addTaskEvent(line(from: current, to: target), to: target.id, at: session.now, by: session.user)
    touched.insert(target.enrolment)
  }

  /// Refuses a finding that what it rests on does not bear, once all rows are restored: somebody may have reached the client
  /// in between.
  func requireFindings() throws(Refusal) {
    for id in findings {
      let task = try work.task(id)
      guard let finding = task.finding, let missed = task.occasion else { continue }
      try work.requireFounded(
        finding, absence: work.occasion(missed).start.day, isLanguageGiven: true, of: task, today: session.today)
    }
  }

  mutating func restoreAttempt(_ id: ContactAttempt.ID, of task: FollowUpTask.ID) throws(Refusal) {
    let task = try work.task(task)
    // One that came with a changed finding goes with it.
    let isWithFinding = step.changes.contains {
      if case .task(let step) = $0 { step.after.id == task.id } else { false }
    }
    guard task.state == .open || isWithFinding else { throw builtOn(in: task.enrolment) }
    try work.withdrawContactAttempt(id, direction == .undo)
    try work.addTaskEvent("Kontaktförsök \(way).", to: task.id, at: session.now, by: session.user)
    touched.insert(task.enrolment)
  }

  mutating func restoreRecord(_ id: ExaminationRecord.ID, of task: FollowUpTask.ID) throws(Refusal) {
    let task = try work.task(task)
    guard task.state == .open else { throw builtOn(in: task.enrolment) }
    try work.withdrawExaminationRecord(id, direction == .undo)
    try work.addTaskEvent("Underlag \(way).", to: task.id, at: session.now, by: session.user)
    touched.insert(task.enrolment)
  }

  /// Where the no-show chains of the cases that the act is about stand, before anything is given back.
  func chainsBefore() throws(Refusal) -> [(Enrolment.ID, NoShowChain)] {
    var ids = try cases()
    for change in step.changes {
      switch change {
      // The age on the day of an absence follows from the number (R7.4).
      case .client(let client) where client.before.map { $0.details.number != client.after.details.number } ?? false:
        ids.formUnion(try work.enrolments(of: client.after.id).map(\.id))
      case .merge(let id, _, _):
        let merge = try work.merge(id)
        for client in [merge.kept, merge.merged] { ids.formUnion(try work.enrolments(of: client).map(\.id)) }
      default: break
      }
    }
    var chains: [(Enrolment.ID, NoShowChain)] = []
    for id in ids.subtracting(made).sorted() {
      chains.append((id, try work.chain(of: work.enrolment(id), on: session.today)))
    }
    return chains
  }

  /// Withdraws a task to give a new time that came back while the no-show it is about is gone, once all rows are restored.
  func withdrawOrphans() throws(Refusal) {
    for id in newTimes {
      let task = try work.task(id)
      guard task.state == .open, let missed = task.occasion else { continue }
      if try work.task(.checkAbsence, of: task.enrolment, about: missed)?.state != .closed {
        try work.withdraw(task, because: "Frånvaron räknas inte längre.", by: session)
      }
    }
  }

  /// Gives tasks that came back to somebody who may do them, where their owner has left meanwhile (R7.7).
  func settleOwners() throws(Refusal) {
    for id in reopened {
      let task = try work.task(id)
      guard task.state == .open else { continue }
      let owner = try work.standingOwner(of: task)
      if owner != task.owner { try work.hand(task, to: owner, by: session) }
    }
  }

  /// Whether it would be asked for twice, or in a case that has ended meanwhile (R7.7).
  private func isIdle(_ task: FollowUpTask) throws(Refusal) -> Bool {
    if try work.openTask(like: task) != nil { return true }
    let isEnded = try !work.enrolment(task.enrolment).isOpen
    return isEnded && !task.kind.outlivesCase
  }

  private var way: String { direction == .undo ? "ångrat" : "tillagt igen" }

  private func line(from before: FollowUpTask, to after: FollowUpTask) -> String {
    let how = direction == .undo ? "ångrat" : "gjort om"
    guard before.state != after.state else {
      return before.owner == after.owner ? "Ändrad (\(how))." : "Överlämnad tillbaka (\(how))."
    }
    switch after.state {
    case .open: return "Öppnad igen (\(how))."
    case .closed: return "Klar igen (\(how))."
    case .withdrawn: return "Återtagen (\(how))."
    }
  }
}

extension FollowUpTask {
  /// What an act decides of it.
  var kept: FollowUpTask {
    var copy = self
    copy.version = 0
    // Not an act's: it follows from what is gone.
    copy.reconsiders?.returned = []
    return copy
  }

  /// What is left of it when opening it is undone: it does not disappear (R7.7).
  fileprivate var takenBack: FollowUpTask {
    var copy = self
    copy.state = .withdrawn
    return copy
  }
}
