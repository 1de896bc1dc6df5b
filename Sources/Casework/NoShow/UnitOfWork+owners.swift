import Domain

/// Whose a task is, and how it becomes another's (R7.7, R1.10, R1.11).
extension UnitOfWork {
  /// Whose a task of the kind is in a case: the coach's or the handläggare's who may do it, else the unit's. Never
  /// somebody's who does not work there any more.
  func owner(of kind: FollowUpTask.Kind, in enrolment: Enrolment) throws(Refusal) -> FollowUpTask.Owner {
    let (unit, person): (Unit, User.ID?) =
      switch kind.side {
      case .district: (.district(enrolment.district), enrolment.caseworker)
      case .centre: (.centre(enrolment.centre), enrolment.coach)
      }
    guard let person, try user(person).may(.task(kind, unit)) else { return FollowUpTask.Owner(unit: unit) }
    return FollowUpTask.Owner(user: person, unit: unit)
  }

  /// The owner while that is somebody who may do the task, else whose it is now: for a task that comes back.
  func standingOwner(of task: FollowUpTask) throws(Refusal) -> FollowUpTask.Owner {
    let now = try owner(of: task.kind, in: enrolment(task.enrolment))
    guard task.owner.unit == now.unit else { return now }
    guard let person = task.owner.user, try !user(person).may(.task(task.kind, now.unit)) else { return task.owner }
    return now
  }

  /// Whose a task is, in words: "Karin Ek".
  func ownerName(of task: FollowUpTask) throws(Refusal) -> String {
    if let person = task.owner.user { return try user(person).fullName }
    return task.kind.side == .district ? "stadsdelens enhet" : "jobbtorgets enhet"
  }

  /// Gives an open task to its new owner, with a line of its history and the log entry.
  func hand(_ task: FollowUpTask, to owner: FollowUpTask.Owner, line: String? = nil, by session: Session)
    throws(Refusal)
  {
    var changed = task
    changed.owner = owner
    try update(changed)
    let receiver = try owner.user.map { id throws(Refusal) in try user(id).fullName } ?? "enheten"
    try addTaskEvent(line ?? "Överlämnad till \(receiver).", to: task.id, at: session.now, by: session.user)
    try trace(
      .taskReassigned, in: enrolment(task.enrolment), detail: ["task": "\(task.id.rawValue)"], by: session)
  }

  /// Hands a case's open tasks of one side over with the case: those that were `former`'s, and the unit's own.
  func handTasks(of enrolment: Enrolment, on side: FollowUpTask.Kind.Side, from former: User.ID?, by session: Session)
    throws(Refusal)
  {
    for task in try tasks(of: enrolment.id)
    where task.state == .open && task.kind.side == side && (task.owner.user == nil || task.owner.user == former) {
      let owner = try owner(of: task.kind, in: enrolment)
      if owner != task.owner { try hand(task, to: owner, by: session) }
    }
  }

  /// The people at a unit who may close every one of these kinds, by name.
  func closers(of kinds: Set<FollowUpTask.Kind>, at unit: Unit) throws(Refusal) -> [User] {
    var found: [User] = []
    for role in Role.allCases
    where kinds.allSatisfy({ role.mayClose($0, at: unit) }) && role.permissions(at: unit).contains(.handleTasks) {
      for user in try users(as: role, at: unit) where !found.contains(where: { $0.id == user.id }) {
        found.append(user)
      }
    }
    return found.inSwedishOrder(by: \.fullName)
  }

  /// Whether nobody at the unit may do what falls to it: a district without a handläggare, a jobbtorg without a coach.
  func isEmpty(_ unit: Unit) throws(Refusal) -> Bool {
    unit.isEmpty(with: try roles(at: unit))
  }
}
