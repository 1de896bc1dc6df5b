import Casework
import Domain

@testable import Repository

/// What is given back by an undo or done again is held against what the verb asks, as things are then: the pattern is that one
/// person acts and takes it back, another goes on, and the first does it again.
extension DoorsTests {
  static let again: [DoorRow] = [
    DoorRow(
      .examination, .undo, "an absence comes back, corrected before, at a meeting that was not held since",
      .refused("notStanding")
    ) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-05-05T08:00")
      try doors.noShows.mark(place, .noShow, at: "2008-05-05T09:00")
      try doors.noShows.mark(place, .present, at: "2008-05-05T09:05")
      try doors.notHeld(place, as: doors.bo())
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(
      .examination, .undo, "an absence is marked again at a meeting that was not held since", .refused("notStanding")
    ) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-05-05T08:00")
      try doors.noShows.mark(place, .noShow, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.notHeld(place, as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .examination, .undo,
      "an absence stands at a meeting that was not held, whichever way it got there: it counts not",
      .refused("checklist")
    ) {
      let doors = try DoorsOffice.filled()
      let occasion = try doors.firstPlace().occasion.rawValue
      try doors.noShows.office.register.queue.write { db in
        try db.execute(
          sql: "UPDATE occasion SET state = 'notHeld', state_reason = 'sjuk' WHERE id = ?", arguments: [occasion])
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(
      .introduction, .undo,
      "an absence stands at a meeting that was not held, whichever way it got there: it counts not",
      .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let closure = try doors.neverComing()
      let occasion = try doors.firstPlace().occasion.rawValue
      try doors.noShows.office.register.queue.write { db in
        try db.execute(
          sql: "UPDATE occasion SET state = 'notHeld', state_reason = 'sjuk' WHERE id = ?", arguments: [occasion])
      }
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(.closure, .undo, "closed again after a time to come was booked", .refused("openLeft")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-14T09:00", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "closed again after a time was booked and went by unregistered", .refused("unregistered"))
    {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-05T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "closed again as of a day before an attendance that came since", .refused("beforeAttendance")
    ) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(
        doors.closure(.movedAway, day: "2008-05-02"), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      let place = try doors.book("2008-05-05T09:30", as: doors.bo())
      _ = try doors.noShows.run(
        MarkAttendance(participants: [place.id], mark: .present), as: doors.bo(), at: "2008-05-05T09:40")
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "closed again after an interruption began", .refused("openLeft")) {
      let doors = try DoorsOffice()
      try doors.activate()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      _ = try doors.noShows.run(doors.interruption(), as: doors.bo(), at: "2008-05-05T09:10")
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "a meeting was held after all, on a day after the closing of the case", .refused("afterClosure")
    ) {
      let doors = try DoorsOffice()
      try doors.notHeld(doors.noShows.meeting("2008-05-05T08:00"), as: doors.anna)
      _ = try doors.noShows.run(
        doors.closure(.movedAway, day: "2008-05-02"), as: doors.bo(), at: "2008-05-05T09:20")
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "a referral is returned again after the client missed a time", .refused("begun")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(AcceptReferrals(enrolments: [doors.rut]), as: doors.bo(), at: "2008-05-05T08:00")
      _ = try doors.noShows.run(doors.returning(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      let place = try doors.book("2008-05-05T09:30", as: doors.bo())
      _ = try doors.noShows.run(
        MarkAttendance(participants: [place.id], mark: .noShow), as: doors.bo(), at: "2008-05-05T09:40")
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "a referral is returned again after a time to come was booked", .refused("openLeft")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(AcceptReferrals(enrolments: [doors.rut]), as: doors.bo(), at: "2008-05-05T08:00")
      _ = try doors.noShows.run(doors.returning(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-14T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "moved again after a time went by unregistered", .refused("unregistered")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(doors.moving(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-05T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "moved again after a time to come was booked", .refused("builtOn")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(doors.moving(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-14T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "interrupted again after a time in it went by unregistered", .refused("pastInside")) {
      let doors = try DoorsOffice()
      try doors.activate()
      _ = try doors.noShows.run(doors.interruption(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-05T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "interrupted again after a time to come in it was booked", .refused("timesInside")) {
      let doors = try DoorsOffice()
      try doors.activate()
      _ = try doors.noShows.run(doors.interruption(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-14T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "an interruption goes on again after a time to come in it was booked", .refused("timesInside")
    ) {
      let doors = try DoorsOffice()
      try doors.activate()
      _ = try doors.noShows.run(doors.interruption(), as: doors.anna, at: "2008-05-02T09:00")
      let rut = doors.rut
      let running = try doors.noShows.office.read { work throws(Refusal) in try work.interruptions(of: rut)[0] }
      _ = try doors.noShows.run(
        EndInterruption(interruption: running.id, version: running.version, day: Day(iso: "2008-05-05")!),
        as: doors.anna, at: "2008-05-05T09:00")
      try doors.book("2008-05-14T09:30", as: doors.bo())
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.evidence, .undo, "a booking is taken back after its letter was handed over", .refused("told")) {
      let doors = try DoorsOffice()
      let place = try doors.book("2008-05-20T09:00", as: doors.anna)
      _ = try doors.noShows.run(
        RecordSentLetter(
          enrolment: doors.rut, kind: .summons, subject: .place(place.id), language: "svenska", way: .handedOver,
          day: Day(iso: "2008-05-05")!), as: doors.bo(), at: "2008-05-05T09:15")
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.evidence, .undo, "a booking is taken back while its letter is in the printer's queue", .refused("told")) {
      let doors = try DoorsOffice()
      let place = try doors.book("2008-05-20T09:00", as: doors.anna)
      try doors.letter(about: place, printing: .queued(at: LocalDateTime(iso: "2008-05-05T09:20")!, job: "1"))
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.evidence, .undo, "a booking is taken back while its letter is made and not on paper", .holds) {
      let doors = try DoorsOffice()
      let place = try doors.book("2008-05-20T09:00", as: doors.anna)
      try doors.letter(about: place, printing: .notPrinted)
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.evidence, .undo, "a booking is taken back of which nobody was told", .holds) {
      let doors = try DoorsOffice()
      try doors.book("2008-05-20T09:00", as: doors.anna)
      return try doors.answer(UndoLast(), as: doors.anna)
    },
  ]
}

extension DoorsOffice {
  /// Another coach of the jobbtorg.
  func bo() throws -> Session {
    var bo = anna
    bo.fullName = "Bo"
    let known = try noShows.office.read { work throws(Refusal) in try work.users().first { $0.name == "bo" }?.id }
    if let known { bo.user = known } else { bo.user = try user("bo", .coach, "Vällingby") }
    return bo
  }

  /// Anna Berg takes back what she did last, at 09:05.
  func takeBack() throws { _ = try noShows.run(UndoLast(), as: anna, at: "2008-05-05T09:05") }

  /// A time that is booked at 09:06, the place.
  @discardableResult
  func book(_ start: String, as session: Session) throws -> Participant {
    try noShows.run(
      BookAppointment(
        enrolment: rut,
        booking: Booking(
          kind: .planMeeting, start: LocalDateTime(iso: start)!, minutes: 30, coach: session.user)),
      as: session, at: "2008-05-05T09:06"
    ).place
  }

  func notHeld(_ place: Participant, as session: Session) throws {
    _ = try noShows.run(
      MarkNotHeld(occasion: place.occasion, reason: "Lokalen stängd."), as: session, at: "2008-05-05T09:10")
  }

  /// An interruption from 2 May on.
  func interruption() -> BeginInterruption {
    BeginInterruption(
      enrolment: rut, reason: .illness, from: Day(iso: "2008-05-02")!, expectedReturn: Day(iso: "2008-05-26")!)
  }

  func returning() throws -> EndReferral {
    let enrolment = try enrolment()
    return EndReferral(
      enrolment: enrolment.id, version: enrolment.version, kind: .returned, reason: "Samtycke saknas.")
  }

  /// A letter that calls to a place, made at 09:15.
  func letter(about place: Participant, printing: ClientLetter.Printing) throws {
    let (rut, user) = (try enrolment(), anna.user)
    try noShows.office.write { work throws(Refusal) in
      let occasion = try work.occasion(place.occasion)
      let letter = try work.addLetter(
        ClientLetter(
          id: .init(0), enrolment: rut.id, client: rut.client, kind: .summons, subject: .place(place.id),
          names: [NamedOccasion(occasion: occasion.id, start: occasion.start)], language: "svenska",
          basis: LetterBasis(language: nil, recipient: nil, times: [], words: nil), text: "Kallelse",
          made: .init(at: LocalDateTime(iso: "2008-05-05T09:15")!, by: user)))
      if printing != .notPrinted { try work.setPrinting(printing, of: letter.id) }
    }
  }
}
