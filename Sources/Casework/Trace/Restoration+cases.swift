import Domain

/// Clients, referrals and enrolments.
extension Restoration {
  mutating func restore(_ step: Change.Step<Client>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    guard expected != nil else {
      guard try work.client(numbered: step.after.details.number) == nil else { throw builtOn() }
      return try work.putBack(step.after)
    }
    let current = try work.client(step.after.id)
    guard current.details == expected?.details else {
      throw builtOn(in: try work.enrolments(of: current.id).first?.id)
    }
    guard var target = wanted else { return try work.remove(current) }
    target.version = current.version
    try work.update(target)
    if let enrolment = try work.openEnrolment(of: current.id) { touched.insert(enrolment.id) }
  }

  mutating func restore(_ step: Change.Step<Referral>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let current = try work.referral(step.after.id)
    guard current.kept == (expected ?? step.after.takenBack).kept else { throw builtOn() }
    var target = wanted ?? step.after.takenBack
    target.version = current.version
    try work.update(target)
  }

  mutating func restore(_ step: Change.Step<Enrolment>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let id = step.after.id
    guard let expected else {
      if let open = try work.openEnrolment(of: step.after.client) {
        throw Refusal.alreadyEnrolled(open, district: try work.districtName(open.district))
      }
      try work.putBack(step.after)
      touched.insert(id)
      return
    }
    let current = try work.enrolment(id)
    guard current.kept == expected.kept else { throw builtOn(in: id) }
    guard var target = wanted else {
      guard try isUntouched(id) else { throw builtOn(in: id) }
      try trace(in: current)
      return try work.remove(current)
    }
    if target.endDay == nil, current.endDay != nil, let open = try work.openEnrolment(of: current.client) {
      throw Refusal.alreadyEnrolled(open, district: try work.districtName(open.district))
    }
    target = try requireNothingNew(target, of: current)
    var changed = current
    if target.centre != current.centre {
      guard
        session.unit.covers(centre: current.centre, district: current.district)
          || session.unit.covers(centre: target.centre, district: target.district)
      else { throw builtOn(in: id) }
      guard try !hasTime(id, at: current.centre) else { throw builtOn(in: id) }
      changed.centre = target.centre
      moved.insert(id)
      // Those that came since go along too, as with any move (R1.7).
      for task in try work.tasks(of: id) where task.state == .open && task.owner.unit == .centre(current.centre) {
        reopened.append(task.id)
      }
    }
    if target.coach != current.coach { try requireReceiver(target.coach, for: .coach(changed.centre)) }
    if target.caseworker != current.caseworker {
      try requireReceiver(target.caseworker, for: .caseworker(changed.district))
    }
    changed.coach = try standing(target.coach, for: .coach(changed.centre))
    changed.caseworker = try standing(target.caseworker, for: .caseworker(changed.district))
    changed.detailsChecked = target.detailsChecked
    changed.closure = target.closure
    changed.referralEnd = target.referralEnd
    try work.update(changed)
    touched.insert(id)
  }

  /// Refuses to give something again to somebody who may not do it any more: it would be said and not done (R7.7). What is
  /// undone falls to the unit instead.
  func requireReceiver(_ person: User.ID?, for duty: Duty) throws(Refusal) {
    guard direction == .redo, let person else { return }
    let user = try work.user(person)
    guard !user.may(duty) else { return }
    throw Refusal(
      .conflict, "receiverLeft", "\(user.fullName) kan inte ta över längre. Inget är gjort om.")
  }

  /// Who was responsible, while that person still may be; nobody stands for a case who has left (R7.7).
  private func standing(_ person: User.ID?, for duty: Duty) throws(Refusal) -> User.ID? {
    guard let person, try work.user(person).may(duty) else { return nil }
    return person
  }

  /// Whether the jobbtorg has given the client a time that stands.
  private func hasTime(_ id: Enrolment.ID, at centre: JobCentre.ID) throws(Refusal) -> Bool {
    try work.occasions(of: id).contains {
      $0.occasion.centre == centre && $0.occasion.isToCome(for: $0.participant, at: session.now)
    }
  }

  /// Whether nothing stands in the case: what was done was undone too.
  private func isUntouched(_ id: Enrolment.ID) throws(Refusal) -> Bool {
    let places = try work.occasions(of: id)
    guard !places.contains(where: { $0.participant.state == .booked || $0.participant.mark != nil }) else {
      return false
    }
    guard try work.tasks(of: id).allSatisfy({ $0.state == .withdrawn }) else { return false }
    guard try work.plans(of: id).isEmpty, try work.notes(of: id).isEmpty,
      try work.sentLetters(of: id).isEmpty
    else { return false }
    guard try work.consents(of: work.enrolment(id).client).allSatisfy({ $0.enrolment != id }) else { return false }
    return try work.assessment(of: id)?.answers.isEmpty ?? true
  }
}

extension Enrolment {
  /// What an act decides of it: the rest follows from what has happened.
  var kept: Enrolment {
    var copy = self
    copy.version = 0
    copy.firstTimeGiven = nil
    copy.nextTime = nil
    copy.noShows = 0
    copy.state = .referred
    // Worked out anew when a closing is done again.
    copy.closure?.ground = nil
    return copy
  }
}

extension Referral {
  /// What an act decides of it.
  var kept: Referral {
    var copy = self
    copy.version = 0
    return copy
  }
  /// What is left of it when its registering is undone.
  fileprivate var takenBack: Referral {
    var copy = self
    copy.state = .revoked
    copy.stateReason = "Registreringen ångrades."
    return copy
  }
}
