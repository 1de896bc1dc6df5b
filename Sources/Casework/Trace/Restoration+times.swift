import Domain

/// Booked times, places and marks.
extension Restoration {
  mutating func restore(_ step: Change.Step<Occasion>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let current = try work.occasion(step.after.id)
    guard current.kept == (expected ?? step.after.takenBack).kept else { throw builtOn() }
    var target = wanted ?? step.after.takenBack
    if wanted == nil, try work.participants(of: current.id).contains(where: { $0.state == .booked }) {
      throw Refusal(
        .impossible, "peopleBooked",
        "\(current.title) \(current.start.day.listText(today: session.today)) har deltagare; tillfället kan inte ångras."
      )
    }
    if target.state.expectsAttendance, current.state.isCancelled {
      if let leader = target.leader { try work.requireLeader(leader, at: target.centre) }
      let free = try work.freeTimes(
        at: current.centre, coach: target.leader, room: target.room, client: nil, from: target.start.day,
        to: target.start.day, on: session.today)
      if let refusal = free.refusal(start: target.start, minutes: target.minutes, now: session.now) { throw refusal }
    }
    if target.state == .held { target.state = .booked }
    target.version = current.version
    try work.update(target)
    unsettled.insert(current.id)
    // What a mark asks of the district depends on whether the meeting was held.
    for place in try work.participants(of: current.id) {
      touched.insert(place.enrolment)
      // The meeting was here, wherever the case is now.
      if try work.enrolment(place.enrolment).centre != current.centre { moved.insert(place.enrolment) }
    }
  }

  /// Refuses a meeting that was not held after all while an absence from it stands, which came since: nobody is asked about a
  /// meeting that was not held (R7.4).
  func requireNothingAskedOfNotHeld() throws(Refusal) {
    for id in unsettled where try work.occasion(id).state == .notHeld {
      for place in try work.participants(of: id) {
        let asks = try work.tasks(of: place.enrolment).contains {
          $0.kind == .checkAbsence && $0.occasion == id && $0.state != .withdrawn
        }
        if asks { throw builtOn(in: place.enrolment) }
      }
    }
  }

  mutating func restore(_ step: Change.Step<Participant>) throws(Refusal) {
    let (expected, wanted) = ends(of: step)
    let current = try work.participant(step.after.id)
    guard current.kept == (expected ?? step.after.takenBack).kept else { throw builtOn(in: current.enrolment) }
    var target = wanted ?? step.after.takenBack
    if target.state == .booked, current.state != .booked { try requireFree(target) }
    if target.state != .booked, current.state == .booked {
      try requireToCome(current)
      if direction == .undo { try requireUntold(current) }
    }
    if target.mark != current.mark, target.state == .booked {
      try work.occasion(target.occasion).requireMarkable(current, as: target.mark, at: session.now)
    }
    // Announced absence may stand in an interruption dated back over it (R8.2).
    if target.mark != current.mark, target.mark == .noShow || target.mark?.isPresence == true {
      try work.requireExpectation(
        of: target.mark, in: target.enrolment, on: work.occasion(target.occasion).start.day)
    }
    target.version = current.version
    try work.update(target)
    if target.mark != current.mark {
      try work.keepMark(target.mark, of: target.id, enteredInError: false, at: session.now, by: session.user)
    }
    touched.insert(target.enrolment)
    unsettled.insert(target.occasion)
  }

  /// A place that has been and is not registered goes away with nothing: it is registered first (R7.5, R8.2, R8.3).
  private func requireToCome(_ place: Participant) throws(Refusal) {
    let occasion = try work.occasion(place.occasion)
    guard occasion.isUnregistered(place, at: session.now) else { return }
    throw Refusal(
      .impossible, "unregistered",
      "\(occasion.title) \(occasion.start.day.listText(today: session.today)) har varit sedan dess och är inte "
        + "registrerat. Registrera det, och gör sedan om åtgärden från klientkortet.")
  }

  /// A place that stands again needs one left, and a client who has nothing else then (R3.3).
  private func requireFree(_ place: Participant) throws(Refusal) {
    let occasion = try work.occasion(place.occasion)
    let enrolment = try work.enrolment(place.enrolment)
    guard enrolment.isOpen else { throw CaseConflict.ended(enrolment, occasion) }
    // Nobody called the client to it, and nobody came: it is not to be missed afterwards (R7.1).
    guard occasion.start > session.now else {
      throw Refusal(
        .impossible, "past",
        "\(occasion.title) \(occasion.start.day.listText(today: session.today)) har redan varit; tiden kan inte stå igen."
      )
    }
    let taken = try work.participants(of: occasion.id).count { $0.state == .booked }
    guard taken < occasion.places else {
      throw Refusal(.occupied, "full", "Platsen har tagits av någon annan; \(occasion.title) är fullt.")
    }
    try work.requireOutsideInterruptions(place.enrolment, on: occasion.start.day)
    for busy in try work.busy(.client(place.client), from: occasion.start.day, to: occasion.start.day)
    where busy.occasion != occasion.id && busy.start < occasion.end && occasion.start < busy.end {
      throw Refusal(
        .occupied, "occupied",
        "Klienten har redan \(busy.title) \(busy.start.time.text)–\(busy.end.time.text). Avboka den först.")
    }
  }
}

extension Occasion {
  /// What an act decides of it: whether it was held follows from the marks.
  var kept: Occasion {
    var copy = self
    copy.version = 0
    if copy.state == .held { copy.state = .booked }
    return copy
  }

  /// What is left of it when laying it out is undone.
  fileprivate var takenBack: Occasion {
    var copy = self
    copy.state = .cancelledByUs
    return copy
  }
}

extension Participant {
  /// What an act decides of it.
  var kept: Participant {
    var copy = self
    copy.version = 0
    return copy
  }

  /// What is left of it when the booking is undone.
  fileprivate var takenBack: Participant {
    var copy = self
    copy.state = .cancelledByUs
    copy.rebooking = nil
    copy.mark = nil
    return copy
  }
}

extension OccasionState {
  fileprivate var isCancelled: Bool { self != .notHeld && !expectsAttendance }
}
