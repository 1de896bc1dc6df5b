import Domain

/// What is given back is held against the rules of the verb that first did it, as they are now: for undo and redo alike.
extension Restoration {
  /// What speaks against how a case stands, before anything is given back: only what comes to it is refused.
  typealias Conflicts = [Enrolment.ID: Set<CaseConflict>]

  /// The cases of which the act wrote something that a time can speak against; not those that it made itself.
  func cases() throws(Refusal) -> Set<Enrolment.ID> {
    var ids: Set<Enrolment.ID> = []
    for change in step.changes {
      switch change {
      case .task(let task): ids.insert(task.after.enrolment)
      case .place(let place): ids.insert(place.after.enrolment)
      case .occasion(let occasion):
        for place in try work.participants(of: occasion.after.id) { ids.insert(place.enrolment) }
      case .enrolment(let enrolment):
        // Whose it is alone says nothing to a time.
        let (before, after) = (enrolment.before, enrolment.after)
        if before?.endDay != after.endDay || before?.centre != after.centre { ids.insert(after.id) }
      case .interruption(let interruption): ids.insert(interruption.after.enrolment)
      default: break
      }
    }
    return ids.subtracting(made)
  }

  /// The cases that the act made: they go with it.
  var made: [Enrolment.ID] {
    step.changes.compactMap { change in
      guard case .enrolment(let step) = change, step.before == nil else { return nil }
      return step.after.id
    }
  }

  /// What speaks against how the cases of the act stand.
  func conflicts() throws(Refusal) -> Conflicts {
    var found: Conflicts = [:]
    for id in try cases() { found[id] = Set(try conflicts(in: work.enrolment(id)).map(\.conflict)) }
    return found
  }

  /// Refuses what has come to it by giving the rows back.
  func requireNoConflicts(besides before: Conflicts) throws(Refusal) {
    for id in before.keys.sorted() {
      let enrolment = try work.enrolment(id)
      for (conflict, occasion) in try conflicts(in: enrolment) where before[id]?.contains(conflict) == false {
        // A roll call may take back a mark of its own, in an interruption as elsewhere (R6.3).
        if conflict.kind == .pastInside, isMark(of: conflict.place) { continue }
        throw conflict.refusal(of: occasion, in: enrolment, at: session.now)
      }
    }
  }

  private func conflicts(in enrolment: Enrolment) throws(Refusal) -> [(conflict: CaseConflict, occasion: Occasion)] {
    CaseConflict.all(
      in: enrolment, places: try work.occasions(of: enrolment.id),
      interruptions: try work.interruptions(of: enrolment.id), at: session.now)
  }

  /// Whether the act is a mark at a place and nothing that would ask for one.
  private func isMark(of place: Participant.ID) -> Bool {
    step.changes.contains { if case .place(let step) = $0 { step.after.id == place } else { false } }
      && !step.changes.contains { if case .interruption = $0 { true } else { false } }
  }

  /// Refuses an end of a case that closing it, or ending its referral, would refuse now (R1.2, R7.6, R8.3). Asked before any
  /// row is given back, as the verb asks before it writes: the tasks, places and proposals that the act settles are still
  /// open then, as when it was first done.
  mutating func requireEnds() throws(Refusal) {
    for case .enrolment(let change) in step.changes {
      guard let wanted = ends(of: change).then, wanted.endDay != nil else { continue }
      let current = try work.enrolment(wanted.id)
      guard current.isOpen else { continue }
      if let closure = wanted.closure {
        try closure.require(
          for: current, registered: work.registeredDays(of: current.id, before: session.now), today: session.today)
        grounds[current.id] = try work.requireReason(of: closure, for: current, at: session.now)
      } else {
        try work.requireNotBegun(current, at: session.now)
      }
    }
  }

  /// Refuses an end of a case that would leave something open that came after the act: it settled what was there then, and
  /// has settled it again (R1.2, R8.3).
  /// - Returns: the case as it ends, with what its closing was held against now.
  func requireNothingNew(_ target: Enrolment, of current: Enrolment) throws(Refusal) -> Enrolment {
    guard target.endDay != nil, current.endDay == nil else { return target }
    let open = try ListOpenOf(enrolment: current.id).run(in: work, by: session)
    if let refusal = open.unregisteredRefusal(today: session.today) { throw refusal }
    if let refusal = open.newRefusal(endsReferral: target.closure == nil, today: session.today) { throw refusal }
    var ended = target
    ended.closure?.ground = grounds[current.id]
    return ended
  }

  /// Refuses to take back a time that the client has been told of, or for which a letter is on paper: that it was given
  /// stays (R2.1, R3.4). A letter tells of a time that it names, whatever the clocks of two computers say of which came first.
  func requireUntold(_ place: Participant) throws(Refusal) {
    let occasion = try work.occasion(place.occasion)
    let time = "\(occasion.title) \(occasion.start.day.listText(today: session.today)) \(occasion.start.time.text)"
    let told = try work.sentLetters(of: place.enrolment).first {
      $0.cameBack == nil && $0.letter.names(occasion)
    }
    if let told {
      throw Refusal(
        .impossible, "told",
        "Går inte att ångra: \(told.kind.sent(by: told.way)) \(told.day.listText(today: session.today)) säger \(time). "
          + "Avboka tiden i stället, och säg det till klienten.")
    }
    let paper = try work.outbox(of: place.enrolment).first { letter in
      letter.made != nil && letter.printing != .notPrinted && letter.names(occasion)
    }
    if let paper {
      throw Refusal(
        .impossible, "told",
        "Går inte att ångra: \(paper.kind.definiteLabel) till \(time) är på väg ut ur skrivaren eller utskriven. Ta bort den "
          + "i Att skicka om den inte har lämnats, eller avboka tiden i stället.")
    }
  }
}
