import Casework
import Domain
import Testing

/// The second link: what the handläggare finds, and the new time (R7.2, R7.3).
@Suite struct AbsenceCheckTests {
  private static let illness = AbsenceReason.valid(
    .illness, from: Day(iso: "2008-04-21")!, to: Day(iso: "2008-04-23")!, text: nil)

  private func close(
    _ task: FollowUpTask, _ finding: AbsenceReason, in office: NoShowOffice, as session: Session? = nil,
    language: LanguageNeed? = nil, newTime: NewTime? = nil, keepsTime: Bool = false
  ) throws(Refusal) -> AbsenceOutcome {
    let version = try office.task(task.id).version
    return try office.run(
      CloseAbsenceCheck(
        task: task.id, version: version, finding: finding, language: language, newTime: newTime, keepsTime: keepsTime),
      as: session ?? office.karin)
  }

  private func reach(_ task: FollowUpTask, _ reached: Bool, in office: NoShowOffice) throws {
    _ = try office.run(
      AddContactAttempt(task: task.id, way: .telephone, reached: reached, note: "ringde"), as: office.karin)
  }

  @Test func theCoachMayNotCloseIt() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) { try close(task, Self.illness, in: office, as: office.anna) }
    #expect(refusal?.kind == .notPermitted)
    #expect(try office.task(task.id).state == .open)
  }

  @Test func aHandlaggareOfAnotherDistrictMayNeitherReadNorCloseIt() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let closing = #expect(throws: Refusal.self) { try close(task, Self.illness, in: office, as: office.lars) }
    #expect(closing?.code == "otherUnit")
    let reading = #expect(throws: Refusal.self) { try office.run(OpenAbsenceCheck(task: task.id), as: office.lars) }
    #expect(reading?.code == "otherUnit")
  }

  @Test(arguments: [
    (AbsenceReason.valid(.illness, from: nil, to: nil, text: nil), "from"),
    (.valid(.illness, from: Day(iso: "2008-04-21")!, to: nil, text: nil), "to"),
    (.valid(.illness, from: Day(iso: "2008-04-22")!, to: Day(iso: "2008-04-23")!, text: nil), "from"),
    (.valid(.languageMisunderstanding, from: nil, to: nil, text: nil), "language"),
    (.valid(.other, from: nil, to: nil, text: " "), "text"),
    (.notValid(text: nil), "attempts"), (.notReached, "attempts"),
  ])
  func anUnfoundedFindingIsRefusedBesideItsField(_ finding: AbsenceReason, _ field: String) throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) { try close(task, finding, in: office) }
    #expect(refusal?.fields.keys.contains(field) == true)
    #expect(try office.task(task.id).state == .open)
    #expect(try office.tasks.count == 1)
  }

  @Test func noValidReasonNeedsSomebodyWhoReachedTheClient() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    try reach(task, false, in: office)
    #expect(throws: Refusal.self) { try close(task, .notValid(text: nil), in: office) }
    try reach(task, true, in: office)
    _ = try close(task, .notValid(text: nil), in: office)
    #expect(try office.task(task.id).finding == .notValid(text: nil))
  }

  @Test func aContactAttemptCannotLieAhead() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) {
      try office.run(
        AddContactAttempt(
          task: task.id, way: .letter, reached: false, note: "", at: LocalDateTime(iso: "2008-04-22T08:00")),
        as: office.karin)
    }
    #expect(refusal?.code == "future")
  }

  @Test func aLanguageMisunderstandingUpdatesTheClient() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    _ = try close(
      task, .valid(.languageMisunderstanding, from: nil, to: nil, text: nil), in: office,
      language: LanguageNeed(language: "somaliska", needsInterpreter: true))
    let client = try office.run(OpenAbsenceCheck(task: task.id), as: office.karin).client
    #expect(client.details.language == "somaliska")
    #expect(client.details.needsInterpreter == true)
  }

  @Test func withoutANewTimeTheCoachGetsATaskThatBookingSettles() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let outcome = try close(task, Self.illness, in: office)
    let follower = try #require(outcome.opened)
    #expect(follower.kind == .giveNewTime)
    #expect(follower.owner.user == office.office.coach)
    _ = try office.run(
      BookAppointment(
        enrolment: office.rut.id,
        booking: Booking(
          kind: .followUp, start: LocalDateTime(iso: "2008-04-24T09:00")!, minutes: 45, coach: office.office.coach)),
      as: office.anna)
    #expect(try office.task(follower.id).state == .closed)
    try office.undo(as: office.anna)
    #expect(try office.task(follower.id).state == .open)
  }

  @Test func aProposedTimeIsBookedInTheSameAct() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let proposal = try #require(try office.run(OpenAbsenceCheck(task: task.id), as: office.karin).proposals.first)
    let outcome = try close(task, Self.illness, in: office, newTime: proposal)
    #expect(outcome.booked != nil)
    #expect(outcome.opened == nil)
    #expect(try office.run(OpenAbsenceCheck(task: task.id), as: office.karin).coming?.start == proposal.start)
  }

  @Test func proposalsLieOnDifferentDays() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let days = try office.run(OpenAbsenceCheck(task: task.id), as: office.karin).proposals.map(\.start.day)
    #expect(days.count == 2)
    #expect(Set(days).count == days.count)
  }

  @Test func aTimeThatIsThereAlreadyServesAndIsNotTakenAwayByUndo() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let refusal = #expect(throws: Refusal.self) { try close(task, Self.illness, in: office, keepsTime: true) }
    #expect(refusal?.code == "noComingTime")
    let later = try office.meeting("2008-04-25T09:00")
    let outcome = try close(task, Self.illness, in: office, keepsTime: true)
    #expect(outcome.opened == nil)
    #expect(outcome.message.contains("fre 25/4 09:00"))
    try office.undo(as: office.karin)
    #expect(try office.office.read { work throws(Refusal) in try work.participant(later.id).state } == .booked)
  }

  @Test func undoOpensTheCheckAndTakesTheNewTimeBack() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let proposal = try #require(try office.run(OpenAbsenceCheck(task: task.id), as: office.karin).proposals.first)
    _ = try close(task, Self.illness, in: office, newTime: proposal)
    try office.undo(as: office.karin)
    let after = try office.run(OpenAbsenceCheck(task: task.id), as: office.karin)
    #expect(after.task.state == .open)
    #expect(after.task.finding == nil)
    #expect(after.coming == nil)
    #expect(after.history.last?.text == "Öppnad igen (ångrat).")
  }

  @Test func undoWithdrawsTheCoachsTask() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let follower = try #require(try close(task, Self.illness, in: office).opened)
    try office.undo(as: office.karin)
    #expect(try office.task(follower.id).state == .withdrawn)
  }

  @Test func whoeverReadAnOlderVersionIsToldSo() throws {
    let office = try NoShowOffice()
    let task = try office.miss().task
    let version = try office.task(task.id).version
    _ = try office.run(ReassignTasks(tasks: [task.id], to: nil), as: office.karin)
    let refusal = #expect(throws: Refusal.self) {
      try office.run(
        CloseAbsenceCheck(task: task.id, version: version, finding: Self.illness), as: office.karin)
    }
    #expect(refusal?.kind == .conflict)
  }

  @Test func aClosedCheckStaysWhenTheMarkIsCorrectedAndItsMarkCannotBeUndone() throws {
    let office = try NoShowOffice()
    let (place, task) = try office.miss()
    _ = try close(task, Self.illness, in: office)
    let refusal = #expect(throws: Refusal.self) { try office.undo(as: office.anna) }
    #expect(refusal?.code == "builtOn")
    #expect(refusal?.message == "Går inte att ångra: Karin Ek har arbetat vidare (uppgift klar 09:00).")
    try office.mark(place, .present)
    #expect(try office.task(task.id).finding == Self.illness)
  }
}
