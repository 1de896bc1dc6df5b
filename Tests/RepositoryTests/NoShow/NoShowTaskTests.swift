import Casework
import Domain
import Testing

/// The first link of the chain: what a mark opens and withdraws (R7.1).
@Suite struct NoShowTaskTests {
  @Test(arguments: [
    (AttendanceMark.present, false), (.present(late: 10, leftEarly: 0), false), (.excused(reason: "läkarbesök"), false),
    (.noShow, true),
  ])
  func onlyANoShowOpensATask(_ mark: AttendanceMark, _ opens: Bool) throws {
    let office = try NoShowOffice()
    let outcome = try office.mark(office.meeting(), mark)
    #expect(outcome.tasks.count == (opens ? 1 : 0))
    #expect(try office.tasks.count == (opens ? 1 : 0))
  }

  @Test func theTaskIsTheHandlaggaresAndDueInTwoWorkingDays() throws {
    let office = try NoShowOffice()
    let (place, task) = try office.miss("2008-04-30T08:00")
    #expect(task.owner == .init(user: office.office.caseworker, unit: .district(office.office.hasselby)))
    // Thursday 1 May is red.
    #expect(task.due.iso == "2008-05-05")
    #expect(task.occasion == place.occasion)
    #expect(task.ordinal == 1)
  }

  @Test func withoutALinkedHandlaggareTheDistrictsUnitOwnsIt() throws {
    let office = try NoShowOffice()
    let other = try office.office.enrol("Siv", "Ek", serial: 2)
    let place = try office.office.book(other, at: "2008-04-21T08:00")
    let task = try office.mark(place, .noShow).tasks[0]
    #expect(task.owner == .init(user: nil, unit: .district(office.office.hasselby)))
  }

  @Test func markingTwiceOpensNoSecondTask() throws {
    let office = try NoShowOffice()
    let (place, _) = try office.miss()
    let again = try office.mark(place, .noShow)
    #expect(again.changed == 0)
    try office.mark(place, .present)
    try office.mark(place, .noShow)
    #expect(try office.tasks.count { $0.state == .open } == 1)
  }

  @Test(arguments: [AttendanceMark.present, .excused(reason: "sjuk")])
  func correctingTheMarkWithdrawsTheTaskAndItsHistorySaysWhy(_ mark: AttendanceMark) throws {
    let office = try NoShowOffice()
    let (place, task) = try office.miss()
    try office.mark(place, mark)
    #expect(try office.task(task.id).state == .withdrawn)
    #expect(try office.history(of: task.id).last == "Återtagen: Markeringen ändrades till \(mark.label).")
  }

  @Test func anEntryInErrorCountsNowhere() throws {
    let office = try NoShowOffice()
    let (place, task) = try office.miss("2008-04-18T08:00")
    try office.mark(place, nil, inError: true)
    #expect(try office.task(task.id).state == .withdrawn)
    let rut = office.rut
    #expect(try office.office.read { work throws(Refusal) in try work.noShows(of: rut.id).isEmpty })
    #expect(try office.miss().task.ordinal == 1)
  }

  @Test func aMeetingThatWasNotHeldWithdrawsTheTask() throws {
    let office = try NoShowOffice()
    let (place, task) = try office.miss()
    _ = try office.run(MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: office.anna)
    #expect(try office.task(task.id).state == .withdrawn)
    #expect(try office.history(of: task.id).last == "Återtagen: Mötet genomfördes inte.")
    let refusal = #expect(throws: Refusal.self) { try office.mark(place, .noShow) }
    #expect(refusal?.code == "notStanding")
  }

  @Test func theSecondNoShowHasATaskOfItsOwnMarkedGangTwo() throws {
    let office = try NoShowOffice()
    let first = try office.miss("2008-04-11T08:00").task
    let second = try office.miss("2008-04-18T08:00").task
    #expect((first.ordinal, second.ordinal) == (1, 2))
    #expect(try office.tasks.count { $0.state == .open } == 2)
  }

  @Test(arguments: [AttendanceMark.present, .noShow])
  func beforeTheStartTheMarkIsRefusedWithTheTime(_ mark: AttendanceMark) throws {
    let office = try NoShowOffice()
    let place = try office.meeting("2008-04-21T10:00")
    let refusal = #expect(throws: Refusal.self) { try office.mark(place, mark) }
    #expect(refusal?.code == "beforeStart")
    #expect(refusal?.message.contains("10:00") == true)
    #expect(try office.tasks.isEmpty)
  }

  @Test func undoTakesTheMarkAndItsTaskBack() throws {
    let office = try NoShowOffice()
    let place = try office.meeting()
    let task = try office.mark(place, .noShow).tasks[0]
    #expect(try office.undo(as: office.anna).hasPrefix("Ångrat: Uteblev, uppgift till "))
    #expect(try office.task(task.id).state == .withdrawn)
    #expect(try office.office.read { work throws(Refusal) in try work.participant(place.id).mark } == nil)
  }

  @Test func undoOfANotHeldMeetingOpensTheTaskAnew() throws {
    let office = try NoShowOffice()
    let (place, _) = try office.miss()
    _ = try office.run(MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: office.anna)
    try office.undo(as: office.anna)
    #expect(try office.tasks.count { $0.state == .open } == 1)
  }

  @Test func aHandlaggareMayNotMark() throws {
    let office = try NoShowOffice()
    let place = try office.meeting()
    let refusal = #expect(throws: Refusal.self) {
      try office.run(MarkAttendance(participants: [place.id], mark: .noShow), as: office.karin)
    }
    #expect(refusal?.kind == .notPermitted)
    #expect(try office.tasks.isEmpty)
  }
}
