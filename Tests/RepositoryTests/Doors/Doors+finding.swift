import Casework
import Domain

/// R7.2: what a finding rests on.
extension DoorsTests {
  static let finding: [DoorRow] = [
    DoorRow(.finding, .screen, "not reached, and a try reached the client", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check)
      return try doors.answer(doors.closing(check, .notReached), as: doors.karin)
    },
    DoorRow(.finding, .screen, "not reached, and nobody tried", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      return try doors.answer(doors.closing(check, .notReached), as: doors.karin)
    },
    DoorRow(.finding, .screen, "changed to not reached, and a try reached the client", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check)
      _ = try doors.answer(doors.closing(check, .notValid(text: nil)), as: doors.karin)
      let closed = try doors.noShows.task(check.id)
      return try doors.answer(
        ChangeFinding(task: closed.id, version: closed.version, finding: .notReached), as: doors.karin)
    },
    DoorRow(.finding, .message, "`task-close` with not valid, and nobody was reached", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check, false)
      return try doors.answer(doors.closing(check, .notValid(text: nil)), as: doors.karin)
    },
    DoorRow(.finding, .fileImport, none: "a file has no column for absences, findings or decisions"),
    DoorRow(.finding, .undo, "undone, the client reached, and done again", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check, false)
      _ = try doors.answer(doors.closing(check, .notReached), as: doors.karin)
      _ = try doors.answer(UndoLast(), as: doors.karin)
      var colleague = doors.karin
      colleague.user = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      try doors.reach(check, by: colleague)
      return try doors.answer(RedoLast(), as: doors.karin)
    },
    DoorRow(.finding, .bulk, none: "each check is closed by itself"),
    DoorRow(.finding, .setting, none: "no setting says what a finding rests on"),
    DoorRow(.finding, .interruption, none: "an interruption finds nothing; what was missed in it is not expected"),
    DoorRow(.finding, .move, "the case is moved after a try reached the client", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check)
      _ = try doors.answer(doors.moving(), as: doors.anna)
      return try doors.answer(doors.closing(check, .notReached), as: doors.karin)
    },
    DoorRow(.finding, .deactivation, none: "a try stays, whoever made it"),
    DoorRow(.finding, .districtEnd, none: "the tries stay with the check that the successor closes"),
    DoorRow(.finding, .secondProgram, "a colleague reaches the client meanwhile", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check, false)
      let read = try doors.closing(check, .notReached)
      var colleague = doors.karin
      colleague.user = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      try doors.reach(check, by: colleague)
      return try doors.answer(read, as: doors.karin)
    },
    DoorRow(.finding, .pastDay, "the try that reached is entered afterwards", .refused("findingIncomplete")) {
      let (doors, check) = try DoorsOffice.checking()
      try doors.reach(check, false)
      try doors.reach(check, at: "2008-04-22T10:00")
      return try doors.answer(doors.closing(check, .notReached), as: doors.karin)
    },
  ]
}

extension DoorsOffice {
  /// An absence whose reason is being asked for.
  fileprivate static func checking() throws -> (DoorsOffice, FollowUpTask) {
    let doors = try DoorsOffice()
    return (doors, try doors.noShows.miss().task)
  }

  /// A try to reach the client about an absence.
  fileprivate func reach(
    _ check: FollowUpTask, _ reached: Bool = true, by session: Session? = nil, at moment: String? = nil
  ) throws(Refusal) {
    _ = try noShows.run(
      AddContactAttempt(
        task: check.id, way: .telephone, reached: reached, note: "", at: moment.flatMap { LocalDateTime(iso: $0) }),
      as: session ?? karin, at: "2008-05-05T08:00")
  }

  fileprivate func closing(_ check: FollowUpTask, _ finding: AbsenceReason) throws -> CloseAbsenceCheck {
    CloseAbsenceCheck(task: check.id, version: try noShows.task(check.id).version, finding: finding)
  }
}
