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
    target.version = current.version
    try work.update(target)
    try work.addTaskEvent(line(from: current, to: target), to: target.id, at: session.now, by: session.user)
    touched.insert(target.enrolment)
  }

  mutating func restoreAttempt(_ id: ContactAttempt.ID, of task: FollowUpTask.ID) throws(Refusal) {
    let task = try work.task(task)
    guard task.state == .open else { throw builtOn(in: task.enrolment) }
    try work.withdrawContactAttempt(id, direction == .undo)
    try work.addTaskEvent("Kontaktförsök \(way).", to: task.id, at: session.now, by: session.user)
    touched.insert(task.enrolment)
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
    return copy
  }

  /// What is left of it when opening it is undone: it does not disappear (R7.7).
  fileprivate var takenBack: FollowUpTask {
    var copy = self
    copy.state = .withdrawn
    return copy
  }
}
