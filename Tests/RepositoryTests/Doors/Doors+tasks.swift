import Casework
import Domain

/// R7.6, R7.7 and R8.3: how a case ends, and whose the tasks are.
extension DoorsTests {
  static let introduction: [DoorRow] = [
    DoorRow(.introduction, .screen, "nothing was booked", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "the client came", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      let place = try doors.introduction("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .present, at: "2008-04-17T10:00")
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "the client came to another meeting", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      let closure = try doors.neverComing()
      let other = try doors.noShows.meeting("2008-04-21T08:00")
      _ = try doors.noShows.mark(other, .present, at: "2008-04-21T10:00")
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .introduction, .screen, "afterwards: the client came, not, and came; the first was answered",
      .task("reconsiderClosure")
    ) {
      let (doors, check) = try DoorsOffice.neverCame()
      let place = try doors.office.place(of: check.id)
      for mark in [AttendanceMark.present, .excused(reason: "sjuk")] {
        _ = try doors.noShows.mark(place, mark, at: "2008-05-05T09:10")
      }
      for task in try doors.noShows.tasks where task.kind == .reconsiderClosure {
        _ = try doors.noShows.run(
          CloseTask(task: task.id, note: "Står fast."), as: doors.anna, at: "2008-05-05T09:15")
      }
      return try doors.answer(MarkAttendance(participants: [place.id], mark: .present), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "afterwards: a mark is taken back", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        MarkAttendance(participants: [doors.office.place(of: check.id).id], mark: nil), as: doors.anna)
    },
    DoorRow(.introduction, .message, "`attend` says afterwards that the client came", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        MarkAttendance(participants: [doors.office.place(of: check.id).id], mark: .present), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "afterwards: a finding is changed", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        ChangeFinding(task: check.id, version: check.version, finding: .ownFault(.letterNotReceived)), as: doors.karin)
    },
    DoorRow(.introduction, .message, "`close` with a meeting unregistered", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      _ = try doors.introduction("2008-04-17T08:00")
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(
      .introduction, .fileImport,
      none: "a take-over file alone closes, and its rows are marked as taken over; another file cannot close"),
    DoorRow(.introduction, .undo, none: "a closure done again asks all that it asked the first time"),
    DoorRow(.introduction, .bulk, none: "a closure takes one case"),
    DoorRow(.introduction, .setting, "one no-show is set to be enough: the floor is two", .refused("settingValue")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.setting(.closureNoShows, "1"), as: doors.admin)
    },
    DoorRow(.introduction, .setting, "three are set to be needed: two are not enough", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(
        doors.setting(.closureNoShows, "3", from: "2008-04-02"), as: doors.admin, at: "2008-04-01T09:00")
      return try doors.answer(doors.neverComing(), as: doors.anna)
    },
    DoorRow(.introduction, .interruption, none: "an interruption begins in an activity, after the introduction"),
    DoorRow(
      .introduction, .move, "the other jobbtorg closes, nothing was booked there", .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna)
      var there = doors.anna
      there.unit = .centre(doors.noShows.office.kista)
      return try doors.answer(doors.closure(.missedIntroduction), as: there)
    },
    DoorRow(.introduction, .join, none: "absences are counted in their enrolment, which joining does not add to"),
    DoorRow(.introduction, .deactivation, none: "nobody's absence is another's"),
    DoorRow(.introduction, .districtEnd, none: "the meetings are the jobbtorg's"),
    DoorRow(
      .introduction, .secondProgram, "a task opens while the closure is being written", .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let read = try doors.closure(.missedIntroduction)
      let place = try doors.introduction("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .noShow, at: "2008-04-17T10:00")
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(.introduction, .pastDay, "closed as of a day before the second absence", .refused("beforeAttendance")) {
      let doors = try DoorsOffice()
      for day in ["2008-04-10", "2008-04-17"] {
        try doors.office.missAndFind(day, kind: .appointment(.introductionMeeting))
      }
      return try doors.answer(doors.closure(.missedIntroduction, day: "2008-04-11"), as: doors.anna)
    },
  ]

  static let tasks: [DoorRow] = [
    DoorRow(.tasks, .screen, "a task is given to somebody switched off", .refused("otherUnit")) {
      let doors = try DoorsOffice.examining()
      let away = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      _ = try doors.noShows.run(DeactivateUser(name: "sara"), as: doors.admin)
      return try doors.answer(ReassignTasks(tasks: [doors.examination().id], to: away), as: doors.karin)
    },
    DoorRow(.tasks, .screen, "a task is given to a colleague who may not do it", .refused("mayNotDo")) {
      let doors = try DoorsOffice.examining()
      let head = try doors.user("dag", .unitHead, "Hässelby-Vällingby")
      return try doors.answer(ReassignTasks(tasks: [doors.examination().id], to: head), as: doors.karin)
    },
    DoorRow(.tasks, .message, "`task-close` by another unit", .refused("otherUnit")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(CloseTask(task: .init(doors.open()[0].id), note: "klart"), as: doors.noShows.lars)
    },
    DoorRow(.tasks, .fileImport, "a row that names a handläggare who is switched off", .holds) {
      let doors = try DoorsOffice()
      _ = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      _ = try doors.noShows.run(DeactivateUser(name: "sara"), as: doors.admin)
      let away = try doors.noShows.office.enrol("Siv", "Ek", serial: 7, caseworkerName: "Sara")
      return doors.holds(away.caseworker == nil)
    },
    DoorRow(.tasks, .undo, "the hand-over is undone by the giver, who was switched off", .refused("switchedOff")) {
      let doors = try DoorsOffice.examining()
      let sara = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      _ = try doors.noShows.run(ReassignTasks(tasks: [doors.examination().id], to: sara), as: doors.karin)
      _ = try doors.noShows.run(DeactivateUser(name: "karin", handingOverTo: .user(sara)), as: doors.admin)
      return try doors.answer(UndoLast(), as: doors.karin)
    },
    DoorRow(.tasks, .bulk, "all marked are given to somebody of another unit", .refused("otherUnit")) {
      let doors = try DoorsOffice.examining()
      let ola = try doors.user("ola", .caseworker, "Bromma")
      return try doors.answer(ReassignTasks(tasks: doors.open().map { .init($0.id) }, to: ola), as: doors.karin)
    },
    DoorRow(.tasks, .setting, none: "no setting names an owner"),
    DoorRow(.tasks, .interruption, none: "an interruption opens a task to its own unit, as any act does"),
    DoorRow(.tasks, .move, "the case is moved: its coach's tasks go to the other jobbtorg", .holds) {
      let doors = try DoorsOffice.examining()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna)
      return try doors.everyTaskHasAnOwner()
    },
    DoorRow(.tasks, .join, none: "a task is its enrolment's, which keeps its coach, its handläggare and its district"),
    DoorRow(.tasks, .deactivation, "switched off with open tasks, to nobody", .refused("openTasks")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(DeactivateUser(name: "karin"), as: doors.admin)
    },
    DoorRow(.tasks, .deactivation, "the only handläggare, to the district's unit", .refused("nobodyLeft")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(DeactivateUser(name: "karin", handingOverTo: .unit), as: doors.admin)
    },
    DoorRow(.tasks, .districtEnd, "its open tasks go to the successor", .holds) {
      let doors = try DoorsOffice.examining()
      _ = try doors.user("ola", .caseworker, "Bromma")
      let office = doors.noShows.office
      _ = try doors.noShows.run(
        EndDistrict(district: office.hasselby, lastDay: Office.today, successor: office.bromma), as: doors.admin)
      _ = try doors.answer(OpenClientCard(enrolment: doors.rut), as: doors.anna)
      return doors.holds(try doors.open().allSatisfy { $0.int("owner_district_id") != office.hasselby.rawValue })
    },
    DoorRow(.tasks, .secondProgram, "given to somebody who is switched off meanwhile", .refused("otherUnit")) {
      let doors = try DoorsOffice.examining()
      let sara = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      let read = ReassignTasks(tasks: [try doors.examination().id], to: sara)
      _ = try doors.noShows.run(DeactivateUser(name: "sara"), as: doors.admin)
      return try doors.answer(read, as: doors.karin)
    },
    DoorRow(
      .tasks, .secondProgram, "switched off as a question named it, with a task that came since", .refused("notShown")
    ) {
      let doors = try DoorsOffice.examining()
      let read = DeactivateUser(name: "karin", handingOverTo: .user(doors.noShows.lars.user), shown: [:])
      return try doors.answer(read, as: doors.admin)
    },
    DoorRow(.tasks, .pastDay, "a late no-show in a closed case whose handläggare has left", .holds) {
      let doors = try DoorsOffice()
      _ = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      let place = try doors.noShows.meeting("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .present, at: "2008-04-17T10:00")
      _ = try doors.answer(doors.closure(.movedAway, day: "2008-04-21"), as: doors.anna)
      _ = try doors.noShows.run(DeactivateUser(name: "karin", handingOverTo: .unit), as: doors.admin)
      _ = try doors.answer(MarkAttendance(participants: [place.id], mark: .noShow), as: doors.anna)
      return try doors.everyTaskHasAnOwner()
    },
  ]

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

extension DoorsOffice {
  /// A group meeting to come with places for two: Rut Holm and Nils Holm.
  func group() throws -> Occasion.ID {
    let group = try noShows.run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [.wednesday], time: ClockTime(hour: 9, minute: 0)!, minutes: 60, from: Day(iso: "2008-05-12")!,
          to: Day(iso: "2008-05-16")!), leader: anna.user, place: "sal B", places: 2), as: anna)[0].id
    let nils = try noShows.office.enrol("Nils", "Holm", serial: 2)
    for enrolment in [rut, nils.id] {
      _ = try noShows.run(JoinOccasion(enrolment: enrolment, occasion: group), as: anna)
    }
    return group
  }

  /// Somebody else takes the place that is left; another coach gives it.
  func fill(_ group: Occasion.ID) throws {
    let siv = try noShows.office.enrol("Siv", "Ek", serial: 3)
    var bo = anna
    bo.user = try user("bo", .coach, "Vällingby")
    _ = try noShows.run(JoinOccasion(enrolment: siv.id, occasion: group), as: bo, at: "2008-05-05T09:05")
  }

  /// Whether Rut Holm has a place there.
  func isIn(_ group: Occasion.ID) throws -> Bool {
    let rut = rut
    return try noShows.office.read { work throws(Refusal) in
      try work.participant(of: rut, at: group)?.state == .booked
    }
  }

  /// A move to Kista.
  func moving() throws -> MoveToCentre {
    let enrolment = try enrolment()
    return MoveToCentre(
      enrolment: enrolment.id, version: enrolment.version, centre: noShows.office.kista, reason: "Vill byta.")
  }

  /// A place at an introduction meeting.
  func introduction(_ start: String) throws(Refusal) -> Participant {
    try noShows.office.book(noShows.rut, at: start, kind: .appointment(.introductionMeeting))
  }

  /// Somebody new.
  func user(_ name: String, _ role: Role, _ unit: String) throws(Refusal) -> User.ID {
    try noShows.run(
      AddUser(name: name, fullName: name.capitalized, role: role, unitName: unit), as: admin, at: "2008-04-01T09:00"
    ).user.id
  }

  /// Whether every open task has an owner who is active and may do it, as the judge sees it.
  func everyTaskHasAnOwner() throws -> DoorRow.Answer {
    let register = try JudgedRegister(noShows.office.register, now: "2008-05-05T10:00:00")
    let faults = Judge(register).taskFaults(register)
    return holds(!faults.contains { $0.rule == .activeOwner })
  }
}
