import Casework
import Domain

extension DemoStage {
  /// Plays the eight weeks before the demo's day: meetings, sessions, roll calls, and the checks that followed.
  mutating func playTheSpring(_ people: DemoPeople) throws(Refusal) {
    try seatNamed(people)
    // Places are left for those who get a new time after an absence.
    for occasion in introductions + workshops where occasion.start < DemoRegister.start { try fill(occasion, to: 9) }
    for session in sfiTests where session.start < DemoRegister.start { try fill(session, to: 7) }
    try callTheRolls(people)
    for today in [introduction(4, 21), session(workshops, 4, 21)] {
      if let today { try fill(today, to: 12) }
    }
  }

  /// Gives places to people of the pool until `count` are expected.
  private mutating func fill(_ occasion: Occasion, to count: Int) throws(Refusal) {
    let before = LocalDateTime(occasion.start.day - 10, ClockTime(hour: 10, minute: 0)!)
    var expected = try act(.anna, before, OpenRollCall(occasion: occasion.id)).rows.count
    while expected < count, let next = pool.popLast() {
      do {
        try act(.anna, before, JoinOccasion(enrolment: next, occasion: occasion.id))
        expected += 1
        returned.append(next)
      } catch {
        guard error.kind == .occupied || error.code == "alreadyThere" else { throw error }
        returned.append(next)
      }
    }
    // The same people come to many sessions: those used go to the back of the queue.
    if pool.count < 60 {
      pool = returned + pool
      returned = []
    }
  }

  /// The named people's places of the last weeks.
  private func seatNamed(_ people: DemoPeople) throws(Refusal) {
    let rut = try enrolment(.rut, people)
    let siv = try enrolment(.siv, people)
    let amal = try enrolment(.amal, people)
    try join(siv, introduction(4, 3), given: 3, 25)
    try join(siv, introduction(4, 17), given: 4, 7)
    try join(rut, session(workshops, 4, 11), given: 4, 4)
    try join(rut, session(workshops, 4, 18), given: 4, 11)
    try join(amal, session(sfiTests, 4, 16), given: 4, 9)
    try join(enrolment(.sivEk, people), introduction(4, 14), given: 4, 4)
    for role in [DemoPeople.Role.orjan, .per] {
      try join(enrolment(role, people), session(workshops, 4, 21), given: 4, 14)
    }
  }

  func join(_ enrolment: Enrolment.ID, _ occasion: Occasion?, given month: Int, _ day: Int) throws(Refusal) {
    guard let occasion else { throw Refusal(.notFound, "demoOccasion", "Demons tillfälle finns inte.") }
    do {
      try act(.anna, month, day, "10:00", JoinOccasion(enrolment: enrolment, occasion: occasion.id))
    } catch {
      guard error.code == "alreadyThere" else { throw error }
    }
  }

  func introduction(_ month: Int, _ day: Int) -> Occasion? { session(introductions, month, day) }

  func session(_ occasions: [Occasion], _ month: Int, _ day: Int) -> Occasion? {
    occasions.first { $0.start.day == Day(year: 2008, month: month, day: day) }
  }

  /// Calls the rolls of all that has been, with the no-shows of eight weeks; last Friday's sfi-test is not done.
  private mutating func callTheRolls(_ people: DemoPeople) throws(Refusal) {
    let named = Set(try DemoPeople.Role.allCases.map { role throws(Refusal) in try enrolment(role, people) })
    let absences = try plannedAbsences(people)
    // No-shows a week; the last week's are the named ones.
    var left = [2, 4, 4, 2, 1, 4, 3, 0]
    let past = (introductions + workshops + sfiTests).filter { $0.start < DemoRegister.start }
      .sorted { $0.start < $1.start }
    for occasion in past where occasion.id != session(sfiTests, 4, 18)?.id {
      let week = (occasion.start.day - spring) / 7
      let moment = occasion.start.adding(minutes: 20)
      let rows = try act(.anna, moment, OpenRollCall(occasion: occasion.id)).rows
      var missing = rows.filter { absences[occasion.id]?.contains($0.enrolment) == true }.map(\.id)
      if left.indices.contains(week), left[week] > 0, occasion.id != introductions.first?.id,
        let row = rows.first(where: { !named.contains($0.enrolment) && isMissable($0, week: week) })
      {
        missing.append(row.id)
        absentees.append(row.enrolment)
        left[week] -= 1
      }
      let here = rows.map(\.id).filter { !missing.contains($0) }
      try act(.anna, moment, MarkAttendance(participants: here, mark: .present))
      for id in missing { try act(.anna, moment, MarkAttendance(participants: [id], mark: .noShow)) }
      try checkAbsences(after: occasion)
    }
  }

  private func isMissable(_ row: RollCall.Row, week: Int) -> Bool {
    !absentees.contains(row.enrolment)
  }

  /// Who of the named missed what.
  private func plannedAbsences(_ people: DemoPeople) throws(Refusal) -> [Occasion.ID: Set<Enrolment.ID>] {
    var absences: [Occasion.ID: Set<Enrolment.ID>] = [:]
    let missed: [(DemoPeople.Role, Occasion?)] = [
      (.siv, introduction(4, 3)), (.siv, introduction(4, 17)), (.sivEk, introduction(4, 14)),
      (.rut, session(workshops, 4, 18)),
      (.amal, session(sfiTests, 4, 16)),
    ]
    for (role, occasion) in missed {
      if let occasion { absences[occasion.id, default: []].insert(try enrolment(role, people)) }
    }
    return absences
  }

  /// The handläggare check each absence of the earlier weeks on the next working day; those of the last week are open.
  private func checkAbsences(after occasion: Occasion) throws(Refusal) {
    guard occasion.start.day < DemoRegister.start.day - 7 else { return }
    for actor in [Actor.karin, .mats] {
      let moment = LocalDateTime(occasion.start.day + 1, ClockTime(hour: 10, minute: 15)!)
      let tasks = try act(actor, moment, OpenTasks(everybody: true, kind: .checkAbsence))
      for row in tasks where row.task.occasion == occasion.id {
        try act(
          actor, moment,
          AddContactAttempt(task: row.task.id, way: .telephone, reached: true, note: "Talade med klienten."))
        let day = occasion.start.day
        // What she finds the second time, too, is the demo's to try: then it counts twice.
        let finding: AbsenceReason =
          row.name.listText == "Ek, Siv"
          ? .notValid(text: nil)
          : row.task.id.rawValue % 3 == 0
            ? .valid(.illness, from: day, to: day + 2, text: nil)
            : row.task.id.rawValue % 3 == 1
              ? .valid(.languageMisunderstanding, from: nil, to: nil, text: nil)
              : .notValid(text: nil)
        let check = try act(actor, moment, OpenAbsenceCheck(task: row.task.id))
        let next = check.proposals.first {
          if case .session = $0 { true } else { false }
        }
        try act(
          actor, moment,
          CloseAbsenceCheck(
            task: row.task.id, version: check.task.version, finding: finding,
            language: LanguageNeed(
              language: check.client.details.language ?? "svenska",
              needsInterpreter: check.client.details.needsInterpreter ?? false), newTime: next))
      }
    }
  }
}
