import Casework
import Domain

/// Clients joined by mistake and parted: what was made in a case while it lay under another person shows nothing (R14.3).
extension DoorsTests {
  static let mistake: [DoorRow] = [
    DoorRow(
      .evidence, .join, "parted after a decision that rests on what was made in another's name",
      .task("reconsiderDecision")
    ) {
      let doors = try DoorsOffice.joined()
      try doors.office.twice()
      try doors.office.fillIn()
      try doors.office.decide(.rejected)
      return try doors.answer(doors.parting(), as: doors.anna)
    },
    DoorRow(.evidence, .join, "joined and taken back the same day, after a decision", .task("reconsiderDecision")) {
      let doors = try DoorsOffice()
      try doors.office.twice()
      try doors.join(at: "2008-04-21T08:00")
      try doors.office.fillIn()
      let decision = try doors.rejection(day: "2008-05-05")
      _ = try doors.noShows.run(decision, as: doors.karin, at: "2008-05-05T09:00")
      return try doors.answer(doors.parting(), as: doors.anna)
    },
    DoorRow(.evidence, .join, "parted after all was made in their own name", .holds) {
      let doors = try DoorsOffice.decided()
      try doors.join(at: "2008-05-05T09:10")
      return try doors.answer(doors.parting(), as: doors.anna)
    },
    DoorRow(.evidence, .join, "the parting is taken back: they are one person, and the decision stands again", .holds) {
      let doors = try DoorsOffice.joined()
      try doors.office.twice()
      try doors.office.fillIn()
      try doors.office.decide(.rejected)
      _ = try doors.noShows.run(doors.parting(), as: doors.anna, at: "2008-05-05T09:30")
      _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T09:40")
      return doors.holds(try doors.noShows.tasks.allSatisfy { $0.state != .open || $0.kind == .giveNewTime })
    },
    DoorRow(.evidence, .join, "the parting is taken back and done again", .task("reconsiderDecision")) {
      let doors = try DoorsOffice.joined()
      try doors.office.twice()
      try doors.office.fillIn()
      try doors.office.decide(.rejected)
      _ = try doors.noShows.run(doors.parting(), as: doors.anna, at: "2008-05-05T09:30")
      _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T09:40")
      return try doors.answer(RedoLast(), as: doors.anna)
    },
    DoorRow(
      .finding, .join, "parted: the check is open again, and only the other was called", .refused("findingIncomplete")
    ) {
      let doors = try DoorsOffice.joined()
      let check = try doors.office.twice()[0]
      _ = try doors.noShows.run(doors.parting(), as: doors.anna, at: "2008-05-05T09:30")
      return try doors.answer(
        CloseAbsenceCheck(task: check, version: doors.noShows.task(check).version, finding: .notReached),
        as: doors.karin)
    },
    DoorRow(
      .introduction, .join, "parted: the letters and calls went to the other", .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice.joined()
      var closure = try doors.neverComing()
      _ = try doors.noShows.run(doors.parting(), as: doors.anna, at: "2008-05-05T09:30")
      closure.version = try doors.enrolment().version
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .introduction, .join, "parted after the closing: the letters and calls went to the other",
      .task("reconsiderClosure")
    ) {
      let doors = try DoorsOffice.joined()
      _ = try doors.noShows.run(doors.neverComing(), as: doors.anna, at: "2008-05-05T09:00")
      return try doors.answer(doors.parting(), as: doors.anna)
    },
    DoorRow(
      .introduction, .join, "parted, and the checks done anew: the letters still named the other",
      .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice.joined()
      var closure = try doors.neverComing()
      _ = try doors.noShows.run(doors.parting(), as: doors.anna, at: "2008-05-05T09:30")
      for check in try doors.noShows.tasks where check.kind == .checkAbsence {
        _ = try doors.noShows.run(
          AddContactAttempt(task: check.id, way: .telephone, reached: false, note: ""), as: doors.karin,
          at: "2008-05-05T09:40")
        _ = try doors.noShows.run(
          CloseAbsenceCheck(task: check.id, version: doors.noShows.task(check.id).version, finding: .notReached),
          as: doors.karin, at: "2008-05-05T09:41")
      }
      closure.version = try doors.enrolment().version
      return try doors.answer(closure, as: doors.anna)
    },
  ]
}

extension DoorsOffice {
  /// Rut Holm's case, joined by mistake with Siv Ek, whose case is closed, before anything is missed.
  static func joined() throws -> DoorsOffice {
    let doors = try DoorsOffice()
    try doors.join(at: "2008-04-05T09:00")
    return doors
  }

  /// Joins Rut Holm into Siv Ek: it is Siv's name and number that hold.
  func join(at moment: String) throws {
    try noShows.office.enrol(
      "Siv", "Ek", serial: 2, sent: "2008-01-07", closure: Closure(day: Day(iso: "2008-02-01")!, reason: .movedAway))
    let pair = try noShows.run(CompareClients(enrolment: rut, number: Office.number(2)), as: anna, at: moment)
    _ = try noShows.run(MergeClients(pair, taking: [], reason: "Såg likadan ut."), as: anna, at: moment)
  }

  /// The parting of the two.
  func parting() throws -> PartClients {
    let client = try enrolment().client
    let merge = try noShows.office.read { work throws(Refusal) in try work.merges(into: client).last }
    return PartClients(enrolment: rut, merge: merge!.id)
  }
}
