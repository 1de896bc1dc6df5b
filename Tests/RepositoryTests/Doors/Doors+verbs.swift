import Casework
import Domain
import Testing

@testable import Repository

/// What each verb could take from under a decision, a task or a closure that no other row tries: times that are moved,
/// clients who are joined and parted, people who come and go.
extension DoorsTests {
  static let byVerb: [DoorRow] = letters + cases + people

  private static let cases: [DoorRow] = [
    DoorRow(.evidence, .screen, "a time that was missed is moved to another day", .refused("notBooked")) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(doors.moving(doors.firstPlace()), as: doors.anna)
    },
    DoorRow(.evidence, .screen, "a time that has begun is moved to another day", .refused("past")) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(doors.moving(doors.noShows.meeting("2008-05-05T09:45")), as: doors.anna)
    },
    DoorRow(.evidence, .screen, "a time that has begun is cancelled", .refused("past")) {
      let doors = try DoorsOffice.filled()
      let place = try doors.noShows.meeting("2008-05-05T09:45")
      return try doors.answer(CancelBooking(participant: place.id, byClient: false), as: doors.anna)
    },
    DoorRow(.evidence, .pastDay, "a place is given at an occasion that has been", .refused("notComing")) {
      let doors = try DoorsOffice.decided()
      let nils = try doors.noShows.office.enrol("Nils", "Holm", serial: 2)
      let past = try doors.noShows.office.book(nils, at: "2008-04-18T08:00").occasion
      return try doors.answer(JoinOccasion(enrolment: doors.rut, occasion: past), as: doors.anna)
    },
    DoorRow(.evidence, .pastDay, "a time is booked on a day that has been", .refused("past")) {
      let doors = try DoorsOffice.decided()
      let booking = Booking(
        kind: .planMeeting, start: LocalDateTime(iso: "2008-04-18T09:00")!, minutes: 30, coach: doors.anna.user)
      return try doors.answer(BookAppointment(enrolment: doors.rut, booking: booking), as: doors.anna)
    },
    DoorRow(.evidence, .interruption, "prolonged over a time to come that it does not name", .refused("timesInside")) {
      let doors = try DoorsOffice()
      try doors.activate()
      try doors.does(doors.interruption(), as: doors.anna, at: "2008-05-05T09:00")
      let running = try doors.runningInterruption()
      _ = try doors.noShows.meeting("2008-06-02T09:00")
      return try doors.answer(
        ProlongInterruption(
          interruption: running.id, version: running.version, expectedReturn: Day(iso: "2008-06-16")!), as: doors.anna)
    },
    DoorRow(.evidence, .interruption, "ended as of a day before it began", .refused("tooEarly")) {
      let doors = try DoorsOffice()
      try doors.activate()
      try doors.does(doors.interruption(), as: doors.anna, at: "2008-05-05T09:00")
      let running = try doors.runningInterruption()
      return try doors.answer(
        EndInterruption(interruption: running.id, version: running.version, day: Day(iso: "2008-05-01")!),
        as: doors.anna)
    },
    DoorRow(
      .evidence, .join, "afterwards: joined with somebody of whom a time was not registered",
      .task("reconsiderDecision")
    ) {
      let doors = try DoorsOffice.decided()
      return try doors.answer(doors.joining(), as: doors.anna)
    },
    DoorRow(.evidence, .join, "afterwards: joined by mistake, and parted: nothing is reconsidered", .holds) {
      let doors = try DoorsOffice.decided()
      try doors.does(doors.joining(), as: doors.anna, at: "2008-05-05T09:30")
      guard try doors.isReconsidered else { return .none }
      let rut = try doors.enrolment()
      let merge = try doors.noShows.office.read { work throws(Refusal) in try work.merges(into: rut.client).last }
      guard let merge else { return .none }
      try doors.does(PartClients(enrolment: rut.id, merge: merge.id), as: doors.anna)
      return doors.holds(try !doors.isReconsidered)
    },
    DoorRow(.evidence, .screen, "afterwards: how the client is reached is corrected", .holds) {
      let doors = try DoorsOffice.decided()
      let rut = try doors.enrolment()
      let client = try doors.noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
      return try doors.answer(
        CheckDetails(
          enrolment: rut.id, version: client.version,
          contact: ContactDetails(phone: "08-465 000 01", address: "Provgatan 2", language: "somaliska")),
        as: doors.anna)
    },
    DoorRow(.evidence, .screen, "the client got the decision on a day before it was made", .refused("received")) {
      let doors = try DoorsOffice.decided()
      let task = try #require(try doors.noShows.tasks.first { $0.kind == .examineRight })
      return try doors.answer(
        RecordDecisionReceived(task: task.id, version: task.version, day: Day(iso: "2008-05-02")!), as: doors.karin)
    },
    DoorRow(.finding, .screen, "a try is written at a check that is closed", .refused("taskClosed")) {
      let doors = try DoorsOffice.examining()
      let check = try #require(try doors.noShows.tasks.first { $0.kind == .checkAbsence })
      return try doors.answer(
        AddContactAttempt(task: check.id, way: .telephone, reached: true, note: ""), as: doors.karin)
    },
    DoorRow(
      .examination, .undo, "an absence is marked again, as an act of the list, at a meeting that was not held since",
      .refused("notStanding")
    ) {
      let doors = try DoorsOffice()
      let place = try doors.noShows.meeting("2008-05-05T08:00")
      try doors.noShows.mark(place, .noShow, at: "2008-05-05T09:00")
      try doors.takeBack()
      try doors.notHeld(place, as: doors.bo())
      let acts = try doors.noShows.run(ListActs(), as: doors.anna, at: "2008-05-05T10:00")
      return try doors.answer(RedoAct(act: #require(acts.first).id), as: doors.anna)
    },
    DoorRow(
      .examination, .screen, "a coach answers what target group the client is of",
      .refused("permission.decideTargetGroup")
    ) {
      let doors = try DoorsOffice.examining()
      try doors.does(AskToReconsider(enrolment: doors.rut, motive: "Läser sfi."), as: doors.anna)
      let task = try #require(try doors.noShows.tasks.first { $0.kind == .reconsiderTargetGroup })
      return try doors.answer(DecideTargetGroup(task: task.id, group: .newApplicant, answer: "Ja."), as: doors.anna)
    },
    DoorRow(.tasks, .screen, "the district is asked a second time about the target group", .refused("asked")) {
      let doors = try DoorsOffice()
      try doors.does(AskToReconsider(enrolment: doors.rut, motive: "Läser sfi."), as: doors.anna)
      return try doors.answer(AskToReconsider(enrolment: doors.rut, motive: "Läser sfi."), as: doors.anna)
    },
    DoorRow(.tasks, .screen, "a name is decided by the form of another task", .refused("taskClosed")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(DecideName(task: doors.examination().id, takesNewName: true), as: doors.karin)
    },
    DoorRow(.tasks, .screen, "a follow-up of support is answered by the form of another task", .refused("taskClosed")) {
      let doors = try DoorsOffice.examining()
      return try doors.answer(AnswerSupportFollowUp(task: doors.examination().id, outcome: .held), as: doors.anna)
    },
    DoorRow(.closure, .screen, "a second referral while the case is open", .refused("enrolmentOpen")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.referral(Office.number(1)), as: doors.anna)
    },
    DoorRow(.closure, .fileImport, "a file with a row of an open case: no second one arises", .holds) {
      let doors = try DoorsOffice()
      let rows = HistoryRows(
        name: PersonName(given: "Rut", family: "Holm"), number: 1, closed: nil, sent: Day(iso: "2008-05-02")!)
      try doors.does(
        ImportReferrals(source: rows, today: Day(iso: "2008-05-05")!, isDryRun: false), as: doors.admin)
      let client = try doors.enrolment().client
      let cases = try doors.noShows.office.read { work throws(Refusal) in try work.enrolments(of: client) }
      return doors.holds(cases.count == 1)
    },
    DoorRow(
      .closure, .screen, "a hire is recorded: closing is proposed, and nothing is closed", .task("closeAfterHire")
    ) {
      let office = try MatchingOffice()
      try office.propose([office.rut])
      let proposal = try office.proposal(of: office.rut)
      let hire = RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: .hired)
      DoorTrial.note(hire)
      _ = try office.run(hire, as: office.anna)
      let isProposed = try office.closings(of: office.rut).count == 1 && office.enrolment(office.rut).isOpen
      return isProposed ? .task("closeAfterHire") : .none
    },
    DoorRow(.closure, .screen, "a referral is accepted that has been decided on", .refused("notUndecided")) {
      let doors = try DoorsOffice()
      try doors.does(AcceptReferrals(enrolments: [doors.rut]), as: doors.anna, at: "2008-05-05T09:00")
      return try doors.answer(AcceptReferrals(enrolments: [doors.rut]), as: doors.anna)
    },
  ]

  private static let people: [DoorRow] = [
    DoorRow(.tasks, .screen, "a case is given to a handläggare of another district", .refused("notCaseworker")) {
      let doors = try DoorsOffice.examining()
      let ola = try doors.user("ola", .caseworker, "Bromma")
      return try doors.answer(AssignResponsible(enrolments: [doors.rut], caseworker: ola), as: doors.karin)
    },
    DoorRow(.tasks, .deactivation, "cases are linked to a handläggare who is switched off", .refused("unknownUser")) {
      let doors = try DoorsOffice()
      _ = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      _ = try doors.noShows.run(DeactivateUser(name: "sara"), as: doors.admin)
      return try doors.answer(LinkCaseworker(name: "sara"), as: doors.admin)
    },
    DoorRow(.tasks, .deactivation, "switched off, and on again after somebody took over", .holds) {
      let doors = try DoorsOffice.examining()
      let sara = try doors.user("sara", .caseworker, "Hässelby-Vällingby")
      try doors.does(DeactivateUser(name: "karin", handingOverTo: .user(sara)), as: doors.admin)
      try doors.does(ActivateUser(name: "karin"), as: doors.admin)
      return try doors.everyTaskHasAnOwner()
    },
    DoorRow(.tasks, .screen, "somebody is added to a unit that nobody knows", .refused("unknownDistrict")) {
      let doors = try DoorsOffice()
      return try doors.answer(
        AddUser(name: "eva", fullName: "Eva", role: .caseworker, unitName: "Ingenstans"), as: doors.admin)
    },
    DoorRow(.tasks, .districtEnd, "the district goes to another jobbtorg: its cases and tasks stay", .holds) {
      let doors = try DoorsOffice.examining()
      let office = doors.noShows.office
      try doors.does(
        MoveDistrict(district: office.hasselby, to: office.kista, from: Day(iso: "2008-05-06")!), as: doors.admin)
      return try doors.everyTaskHasAnOwner()
    },
    DoorRow(.tasks, .districtEnd, "a district is added: what there is stays as it is", .holds) {
      let doors = try DoorsOffice.examining()
      let before = try doors.open().map(\.id)
      try doors.does(
        AddDistrict(name: "Nya stan", centre: doors.noShows.office.kista, validFrom: Day(iso: "2008-05-06")!),
        as: doors.admin)
      guard try doors.open().map(\.id) == before else { return .none }
      return try doors.everyTaskHasAnOwner()
    },
    DoorRow(.evidence, .setting, "the days of a letter that hold already are taken back", .refused("settingHolds")) {
      let doors = try DoorsOffice()
      try doors.does(doors.setting(.summonsDays, "20", from: "2008-04-02"), as: doors.admin, at: "2008-04-01T09:00")
      try doors.office.twice()
      try doors.office.fillIn()
      return try doors.answer(
        WithdrawSetting(key: .summonsDays, unit: .city, validFrom: Day(iso: "2008-04-02")!), as: doors.admin)
    },
  ]
}

extension DoorsOffice {
  /// A place moved to another time.
  fileprivate func moving(_ place: Participant) -> RebookAppointment {
    RebookAppointment(
      participant: place.id, asked: .client, reason: "Kan inte då.",
      time: .booking(
        Booking(kind: .planMeeting, start: LocalDateTime(iso: "2008-05-14T09:00")!, minutes: 30, coach: anna.user)))
  }

  fileprivate func runningInterruption() throws(Refusal) -> Interruption {
    let rut = rut
    return try noShows.office.read { work throws(Refusal) in try work.interruptions(of: rut)[0] }
  }

  /// Joined with Nils Holm, whose closed case has a time that nobody registered.
  fileprivate func joining() throws -> MergeClients {
    let nils = try noShows.office.enrol(
      "Nils", "Holm", serial: 2, closure: Closure(day: Day(iso: "2008-04-25")!, reason: .movedAway))
    _ = try noShows.office.book(nils, at: "2008-04-18T08:00")
    let pair = try noShows.run(CompareClients(enrolment: rut, number: Office.number(2)), as: anna)
    return MergeClients(pair, taking: [], reason: "Visat.")
  }

  /// A referral of a client.
  fileprivate func referral(_ number: IdentityNumber) -> RegisterReferral {
    RegisterReferral(
      name: PersonName(given: "Rut", family: "Holm"), contact: ContactDetails(), number: number,
      content: HistoryOffice.content(noShows.office.hasselby, sent: Day(iso: "2008-05-02")!))
  }
}
