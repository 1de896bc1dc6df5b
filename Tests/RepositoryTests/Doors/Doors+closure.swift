import Casework
import Domain

/// R8.3: how a case ends.
extension DoorsTests {
  static let closure: [DoorRow] = [
    DoorRow(.closure, .screen, "closed as transferred", .refused("transferredByMove")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.closure(.transferred), as: doors.anna)
    },
    DoorRow(.closure, .screen, "open tasks and times are not settled", .refused("openLeft")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(doors.closure(.movedAway, settles: false), as: doors.anna)
    },
    DoorRow(.closure, .message, "`close` with a past meeting unregistered", .refused("unregistered")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.meeting("2008-04-17T08:00")
      return try doors.answer(doors.closure(.movedAway), as: doors.anna)
    },
    DoorRow(.closure, .screen, "a meeting is going on, and nothing is registered yet", .refused("unregistered")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.meeting("2008-05-05T09:45")
      return try doors.answer(doors.closure(.movedAway), as: doors.anna)
    },
    DoorRow(.closure, .screen, "a no-show is marked after the day of the closing", .refused("afterClosure")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      let place = try doors.noShows.meeting("2008-05-06T08:00")
      return try doors.answer(
        MarkAttendance(participants: [place.id], mark: .noShow), as: doors.anna, at: "2008-05-06T10:00")
    },
    DoorRow(.closure, .pastDay, "dated before an absence that was reported", .refused("beforeAttendance")) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-05-02T08:00")
      _ = try doors.noShows.mark(place, .excused(reason: "sjuk"), at: "2008-05-02T08:00")
      return try doors.answer(doors.closure(.movedAway, day: "2008-04-30"), as: doors.anna)
    },
    DoorRow(.closure, .fileImport, none: "only a take-over file closes, before anything is booked here"),
    DoorRow(
      .closure, .undo, "a closure is taken back, the time that it cancelled goes by, and it is done again",
      .refused("unregistered")
    ) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.meeting("2008-05-05T14:00")
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T09:05")
      return try doors.answer(RedoLast(), as: doors.anna, at: "2008-05-05T15:00")
    },
    DoorRow(
      .closure, .undo, "a cancelling from before the closure is taken back after it", .refused("closed")
    ) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-05-08T09:00")
      _ = try doors.noShows.run(
        CancelBooking(participant: place.id, byClient: false), as: doors.anna, at: "2008-05-05T09:00")
      var bo = doors.anna
      bo.user = try doors.user("bo", .coach, "Vällingby")
      _ = try doors.noShows.run(doors.closure(.movedAway), as: bo, at: "2008-05-05T09:05")
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "a closing is taken back after its place in a group was given to somebody else", .refused("full")
    ) {
      let doors = try DoorsOffice()
      let group = try doors.group()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      try doors.fill(group)
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "a closing is taken back while its place in a group is free", .holds) {
      let doors = try DoorsOffice()
      let group = try doors.group()
      _ = try doors.noShows.run(doors.closure(.movedAway), as: doors.anna, at: "2008-05-05T09:00")
      _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T09:10")
      return doors.holds(try doors.enrolment().isOpen && doors.isIn(group))
    },
    DoorRow(
      .closure, .undo, "a move is taken back after its place in a group was given to somebody else", .refused("full")
    ) {
      let doors = try DoorsOffice()
      let group = try doors.group()
      _ = try doors.noShows.run(doors.moving(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.fill(group)
      return try doors.answer(UndoLast(), as: doors.anna)
    },
    DoorRow(.closure, .undo, "a move is taken back while its place in a group is free", .holds) {
      let doors = try DoorsOffice()
      let group = try doors.group()
      _ = try doors.noShows.run(doors.moving(), as: doors.anna, at: "2008-05-05T09:00")
      guard try !doors.isIn(group) else { return .none }
      _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T09:10")
      return doors.holds(try doors.isIn(group))
    },
    DoorRow(.closure, .bulk, none: "a closure takes one case"),
    DoorRow(.closure, .setting, none: "no setting says how a case ends"),
    DoorRow(.closure, .interruption, "an interruption is going on and is not settled", .refused("openLeft")) {
      let doors = try DoorsOffice()
      try doors.activate()
      _ = try doors.noShows.run(
        BeginInterruption(
          enrolment: doors.rut, reason: .illness, from: Office.today, expectedReturn: Office.today + 20), as: doors.anna
      )
      return try doors.answer(doors.closure(.movedAway, settles: false), as: doors.anna)
    },
    DoorRow(.closure, .move, "a move does not close: the case goes on", .holds) {
      let doors = try DoorsOffice()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna)
      return doors.holds(try doors.enrolment().isOpen)
    },
    DoorRow(.closure, .join, none: "joining closes nothing: where both cases are open it is refused (`bothOpen`)"),
    DoorRow(.closure, .deactivation, none: "nobody's leaving closes a case"),
    DoorRow(.closure, .districtEnd, none: "a district's end closes no case"),
    DoorRow(.closure, .secondProgram, "a time is booked while the closure is being written", .refused("openLeft")) {
      let doors = try DoorsOffice()
      let read = try doors.closure(.movedAway, settles: false)
      _ = try doors.bookPlanMeeting()
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(
      .closure, .secondProgram, "a time is booked while the question stands that names none", .refused("notShown")
    ) {
      let doors = try DoorsOffice()
      var read = try doors.closure(.movedAway)
      read.shown = try doors.noShows.run(ListOpenOf(enrolment: doors.rut), as: doors.anna).shown
      _ = try doors.bookPlanMeeting()
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(
      .closure, .secondProgram, "a time is booked while a move that names none is being written", .refused("notShown")
    ) {
      let doors = try DoorsOffice()
      var read = try doors.moving()
      read.cancelling = []
      _ = try doors.bookPlanMeeting()
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(
      .closure, .secondProgram, "a time is booked while a return that names none is being written", .refused("notShown")
    ) {
      let doors = try DoorsOffice()
      let enrolment = try doors.enrolment()
      let read = EndReferral(
        enrolment: enrolment.id, version: enrolment.version, kind: .returned, reason: "Uppgifter saknas.",
        cancelling: [])
      _ = try doors.bookPlanMeeting()
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(.closure, .pastDay, "closed as of a day before the last attendance", .refused("beforeAttendance")) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .present, at: "2008-04-17T10:00")
      return try doors.answer(doors.closure(.movedAway, day: "2008-04-16"), as: doors.anna)
    },
    DoorRow(.closure, .pastDay, "closed as of a day before the referral", .refused("beforeReferral")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.closure(.movedAway, day: "2008-03-01"), as: doors.anna)
    },
  ]
}
