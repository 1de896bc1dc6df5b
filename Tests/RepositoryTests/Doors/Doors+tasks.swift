import Casework
import Domain

/// R7.7: whose the tasks are.
extension DoorsTests {
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
      try doors.does(
        EndDistrict(district: office.hasselby, lastDay: Office.today, successor: office.bromma), as: doors.admin,
        at: "2008-04-21T09:00")
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
