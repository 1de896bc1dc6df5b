import Casework
import Domain

/// What comes to a case after it was closed here, and what was there before: what is written later proves nothing for a
/// closing, and that the case came open in a take-over takes nothing off what is asked (R7.6, R8.3).
extension DoorsTests {
  static let afterwards: [DoorRow] = [
    DoorRow(.introduction, .message, "`close` after the proposal was answered otherwise", .refused("notProposed")) {
      let doors = try DoorsOffice()
      let closure = try doors.neverComing()
      for task in try doors.noShows.tasks where task.kind == .confirmClosure {
        _ = try doors.noShows.run(
          CloseTask(task: task.id, note: "Hon vill börja om."), as: doors.anna, at: "2008-05-05T09:15")
      }
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "a case that was taken over open is closed again over a time to come", .refused("openLeft")
    ) {
      let doors = try DoorsOffice(isTakenOver: true)
      _ = try doors.noShows.run(doors.closure(.declined), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-14T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .closure, .undo, "a case that was taken over open is closed again over a time that went by unregistered",
      .refused("unregistered")
    ) {
      let doors = try DoorsOffice(isTakenOver: true)
      _ = try doors.noShows.run(doors.closure(.declined), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.book("2008-05-05T09:30", as: doors.bo())
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .introduction, .undo, "a case that was taken over open is closed again after its letter was withdrawn",
      .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice(isTakenOver: true)
      _ = try doors.noShows.run(doors.neverComing(), as: doors.anna, at: "2008-05-05T09:00")
      try doors.takeBack()
      _ = try doors.noShows.run(
        WithdrawLetter(enrolment: doors.rut, letter: doors.firstLetter().id, reason: "Fel person."), as: doors.bo(),
        at: "2008-05-05T09:10")
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .introduction, .pastDay,
      "afterwards: the letter is withdrawn, and another paper noted, dated back: it stays asked",
      .holds
    ) {
      let (doors, _) = try DoorsOffice.neverCame()
      _ = try doors.noShows.run(
        WithdrawLetter(enrolment: doors.rut, letter: doors.firstLetter().id, reason: "Fel person."), as: doors.anna,
        at: "2008-05-05T09:10")
      _ = try doors.noShows.run(
        RecordSentLetter(
          enrolment: doors.rut, kind: .summons, subject: .place(doors.firstPlace().id),
          language: "svenska", way: .handedOver, day: Day(iso: "2008-04-03")!), as: doors.karin,
        at: "2008-05-05T09:20")
      return try doors.holds(doors.isClosingQuestioned())
    },
    DoorRow(
      .introduction, .screen, "afterwards: an absence counts no longer, and another comes to count: it stays asked",
      .holds
    ) {
      let doors = try DoorsOffice()
      try doors.office.missAndFind(
        "2008-04-11", .valid(.sickChild, from: nil, to: nil, text: nil), kind: .appointment(.introductionMeeting))
      let closure = try doors.neverComing()
      _ = try doors.noShows.run(closure, as: doors.anna, at: "2008-05-05T09:00")
      let checks = try doors.noShows.tasks.filter { $0.kind == .checkAbsence }
      func change(_ check: FollowUpTask, _ finding: AbsenceReason, at moment: String) throws {
        _ = try doors.noShows.run(
          ChangeFinding(task: check.id, version: check.version, finding: finding), as: doors.karin, at: moment)
      }
      let counted = checks.first { $0.finding?.counts == true }!
      let excused = checks.first { $0.finding?.counts == false }!
      try change(counted, .ownFault(.letterNotReceived), at: "2008-05-05T09:10")
      try change(excused, .notReached, at: "2008-05-05T09:20")
      return try doors.holds(doors.isClosingQuestioned())
    },
    DoorRow(
      .introduction, .screen, "the client came, and the meeting fell through by our fault: nothing is proposed", .holds
    ) {
      let doors = try DoorsOffice()
      _ = try doors.neverComing()
      let place = try doors.cameTo("2008-05-05T08:00")
      return try doors.answer(
        MarkNotHeld(occasion: place.occasion, reason: "Tolken kom inte."), as: doors.anna)
    },
    DoorRow(
      .introduction, .screen, "the client came, and the meeting fell through by our fault",
      .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let closure = try doors.neverComing()
      try doors.notHeld(doors.cameTo("2008-05-05T08:00"), as: doors.anna)
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .introduction, .pastDay, "closed as of a day on which the second absence was not found to count",
      .refused("beforeFinding")
    ) {
      let doors = try DoorsOffice()
      var closure = try doors.neverComing()
      closure.closure.day = Day(iso: "2008-04-16")!
      closure.closure.caseworkerTold = closure.closure.day
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .evidence, .pastDay, "the client was told of an absence before it was found to count",
      .refused("recordIncomplete")
    ) {
      let doors = try DoorsOffice.filled(leavingOut: .hearing)
      let place = try doors.noShows.meeting("2008-04-28T08:00")
      let check = try doors.noShows.mark(place, .noShow, at: "2008-04-28T10:00").tasks[0]
      _ = try doors.noShows.run(
        AddContactAttempt(task: check.id, way: .telephone, reached: false, note: ""), as: doors.karin,
        at: "2008-05-05T08:50")
      _ = try doors.noShows.run(
        CloseAbsenceCheck(task: check.id, version: doors.noShows.task(check.id).version, finding: .notReached),
        as: doors.karin, at: "2008-05-05T09:00")
      return try doors.answer(doors.telling(by: .letter, on: "2008-04-28"), as: doors.karin)
    },
    DoorRow(
      .evidence, .move, "a group meeting is declared not held after somebody of it has moved",
      .task("reconsiderDecision")
    ) {
      let doors = try DoorsOffice.decided()
      let place = try doors.firstPlace()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna, at: "2008-05-05T09:10")
      return try doors.answer(MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: doors.anna)
    },
    DoorRow(
      .evidence, .districtEnd, "the district of an open examination ends: what it asked for at least holds on",
      .refused("recordIncomplete")
    ) {
      let doors = try DoorsOffice()
      let (hasselby, bromma) = (doors.noShows.office.hasselby, doors.noShows.office.bromma)
      _ = try doors.noShows.run(
        ChangeSetting(
          key: .answerDays, unit: .district(hasselby), value: "15", validFrom: Day(iso: "2008-04-02")!),
        as: doors.admin, at: "2008-04-01T09:00")
      try doors.office.twice()
      _ = try doors.noShows.run(
        EndDistrict(district: hasselby, lastDay: Day(iso: "2008-04-30")!, successor: bromma), as: doors.admin,
        at: "2008-04-21T09:00")
      let hearing = try doors.office.hearing(told: Day(iso: "2008-05-05")!, answerBy: "2008-05-14")
      return try doors.answer(
        AddExaminationRecord(task: doors.examination().id, content: .hearing(hearing)), as: doors.karin)
    },
  ]
}

extension DoorsOffice {
  /// With a case that came open in a take-over file.
  init(isTakenOver: Bool) throws {
    let register = try Office()
    let rut = try register.enrol(
      "Rut", "Holm", serial: 1, isTakenOver: isTakenOver, linked: register.caseworker)
    office = try ExaminationOffice(noShows: NoShowOffice(register, rut: rut))
  }

  /// An introduction meeting to which the client came.
  func cameTo(_ start: String) throws -> Participant {
    let place = try introduction(start)
    try noShows.mark(place, .present, at: "2008-05-05T09:00")
    return place
  }

  /// Whether it is asked whether the closing is to stand.
  func isClosingQuestioned() throws -> Bool {
    try noShows.tasks.contains { $0.kind == .reconsiderClosure && $0.state == .open }
  }
}
