import Domain

/// Takes back the last thing the session's user did today that can be undone (å): the inverse runs as a verb, with an
/// entry of its own; nothing is deleted.
public struct UndoLast: Verb {
  /// Undoes the last act.
  public init() {}

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    guard let last = try work.lastUndo(of: session.user, day: session.today) else {
      throw Refusal(.impossible, "nothingToUndo", "Det finns inget att ångra i dag.")
    }
    try work.apply(last.inverse, by: session)
    try work.markUndone(last.id, at: session.now)
    return "Ångrat: \(last.title)"
  }
}

extension UnitOfWork {
  /// Runs an inverse; each part checks the permission that the act itself asked for.
  func apply(_ inverse: Inverse, by session: Session) throws(Refusal) {
    switch inverse {
    case .marks(let before):
      for item in before {
        let place = try participant(item.participant)
        try session.require(.registerAttendance, for: enrolment(place.enrolment))
        try refuseIfChecked(place, returningTo: item.mark)
        try setMark(item.mark, of: place, enteredInError: false, by: session)
        try traceUndo(in: place.enrolment, by: session)
      }
    case .bookings(let places, let reopen):
      for id in places {
        let place = try participant(id)
        try session.require(.book, for: enrolment(place.enrolment))
        guard place.mark == nil else {
          throw Refusal(.impossible, "registered", "Närvaron är redan registrerad; bokningen kan inte ångras.")
        }
        try cancel(id, as: .cancelledByUs, by: session)
        try traceUndo(in: place.enrolment, by: session)
      }
      for id in reopen { try reopenTask(id, by: session) }
    case .closedTask(let id, let booked, let opened):
      let task = try task(id)
      try session.require(task.kind == .checkAbsence ? .checkAbsence : .handleTasks, for: enrolment(task.enrolment))
      if let booked { try cancel(booked, as: .cancelledByUs, by: session) }
      if let opened {
        let follower = try self.task(opened)
        guard follower.state != .closed else {
          throw Refusal(
            .impossible, "builtOn", "Coachen har redan gett en ny tid. Ta bort bokningen först, om den är fel.")
        }
        if follower.state == .open { try withdraw(follower, because: "Kontrollen öppnades igen.", by: session) }
      }
      try reopenTask(id, by: session)
      try traceUndo(in: task.enrolment, by: session)
    case .notHeld(let id):
      try session.require(.registerAttendance)
      var occasion = try occasion(id)
      occasion.state = try participants(of: id).contains { $0.mark != nil } ? .held : .booked
      occasion.stateReason = nil
      try update(occasion)
      for place in try participants(of: id) {
        let enrolment = try enrolment(place.enrolment)
        try session.require(.registerAttendance, for: enrolment)
        try followUp(place.mark, replacing: nil, of: place, in: enrolment, wasHeld: true, by: session)
        try refresh(enrolment.id, now: session.now)
        try traceUndo(in: enrolment.id, by: session)
      }
    case .coaches(let before):
      for item in before {
        var enrolment = try enrolment(item.enrolment)
        try session.require(.assignCoach, for: enrolment)
        enrolment.coach = item.coach
        try update(enrolment)
        try traceUndo(in: enrolment.id, by: session)
      }
    case .name(let id, let stored):
      let task = try task(id)
      try session.require(.handleTasks, for: enrolment(task.enrolment))
      var client = try client(task.client)
      client.details.name = stored
      try update(client)
      // The other name is the task's note: it is still to be decided on.
      try reopenTask(id, keepsNote: true, by: session)
      try traceUndo(in: task.enrolment, by: session)
    case .owners(let before):
      for item in before {
        var task = try task(item.task)
        try session.require(.handleTasks, for: enrolment(task.enrolment))
        guard task.state == .open else { continue }
        task.owner.user = item.user
        try update(task)
        try addTaskEvent("Överlämningen ångrad.", to: task.id, at: session.now, by: session.user)
        try traceUndo(in: task.enrolment, by: session)
      }
    case .sessions(let occasions):
      try session.require(.book)
      for id in occasions {
        var occasion = try occasion(id)
        guard try participants(of: id).allSatisfy({ $0.state != .booked }) else {
          throw Refusal(
            .impossible, "peopleBooked",
            "\(occasion.title) \(occasion.start.day.listText(today: session.today)) har deltagare; "
              + "tillfällena kan inte ångras.")
        }
        occasion.state = .cancelledByUs
        try update(occasion)
      }
      try trace(.undone, detail: ["sessions": "\(occasions.count)"], by: session)
    case .details(let before):
      var enrolment = try enrolment(before.enrolment)
      try session.require(.changeDetails, for: enrolment)
      var client = try client(enrolment.client)
      guard client.version == before.version else {
        throw Refusal(
          .impossible, "builtOn", "Någon annan har ändrat klientens uppgifter sedan dess; de ångras inte.")
      }
      if client.details.contact != before.contact {
        client.details.contact = before.contact
        try update(client)
      }
      if enrolment.detailsChecked != before.checked {
        enrolment.detailsChecked = before.checked
        try update(enrolment)
      }
      try traceUndo(in: enrolment.id, by: session)
    case .cancelled(let id):
      var place = try participant(id)
      let enrolment = try enrolment(place.enrolment)
      try session.require(.book, for: enrolment)
      var occasion = try occasion(place.occasion)
      if occasion.isGroup {
        let taken = try participants(of: occasion.id).count { $0.state == .booked }
        guard taken < occasion.places else {
          throw Refusal(.occupied, "full", "Platsen har tagits av någon annan; \(occasion.title) är fullt.")
        }
      } else {
        let free = try freeTimes(
          at: occasion.centre, coach: occasion.leader, room: occasion.room, client: place.client,
          from: occasion.start.day, to: occasion.start.day, on: session.today)
        if let refusal = free.refusal(start: occasion.start, minutes: occasion.minutes, now: session.now) {
          throw refusal
        }
        occasion.state = .booked
        try update(occasion)
      }
      place.state = .booked
      try update(place)
      try refresh(enrolment.id, now: session.now)
      try traceUndo(in: enrolment.id, by: session)
    }
  }

  /// A no-show whose check is closed stays: what the handläggare found would hang in the air.
  private func refuseIfChecked(_ place: Participant, returningTo mark: AttendanceMark?) throws(Refusal) {
    guard place.mark == .noShow, mark != .noShow,
      let task = try task(.checkAbsence, of: place.enrolment, about: place.occasion), task.state == .closed
    else { return }
    throw Refusal(
      .impossible, "alreadyChecked",
      "Handläggaren har redan kontrollerat frånvaron. Rätta markeringen i uppropet i stället.")
  }

  private func reopenTask(_ id: FollowUpTask.ID, keepsNote: Bool = false, by session: Session) throws(Refusal) {
    var task = try task(id)
    task.state = .open
    task.finding = nil
    if !keepsNote { task.note = nil }
    try update(task)
    try addTaskEvent("Öppnad igen (ångrat).", to: id, at: session.now, by: session.user)
    try refresh(task.enrolment, now: session.now)
  }

  private func traceUndo(in enrolment: Enrolment.ID, by session: Session) throws(Refusal) {
    try trace(.undone, in: self.enrolment(enrolment), by: session)
  }
}
