import Casework
import Domain
import Testing

/// R7.4 and R7.5 against the register: the second task, its checklist, and who may close it.
@Suite struct ExaminationTests {
  @Test func theSecondFindingThatCountsOpensTheExaminationInTheSameAct() throws {
    let office = try ExaminationOffice()
    try office.missAndFind("2008-04-10")
    #expect(try office.examination() == nil)
    let message = try office.missAndFind("2008-04-17")
    #expect(message.contains("uppgift pröva rätten till försörjningsstöd senast "))
    let task = try #require(try office.examination())
    #expect(task.owner == .init(user: office.caseworker, unit: .district(office.hasselby)))
    // Opened on Friday 18 April; 1 May is red.
    #expect(task.due.iso == "2008-05-05")
  }

  @Test func undoingTheFindingTakesTheExaminationBack() throws {
    let office = try ExaminationOffice()
    try office.missAndFind("2008-04-10")
    try office.missAndFind("2008-04-17")
    _ = try office.noShows.run(UndoLast(), as: office.karin, at: "2008-04-18T09:30")
    #expect(try office.examination() == nil)
  }

  @Test func aChangedFindingWithdrawsItWithItsHistory() throws {
    let office = try ExaminationOffice()
    let first = try office.twice()[0]
    let task = try #require(try office.examination())
    _ = try office.change(first, .ownFault(.letterNotReceived))
    #expect(try office.examination() == nil)
    #expect(try office.noShows.task(task.id).state == .withdrawn)
    #expect(
      try office.noShows.history(of: task.id).last
        == "Återtagen: Orsaken till en frånvaro ändrades till vårt fel: kallelsen kom inte fram. "
        + "Det som räknas ligger nu under gränsen.")
    #expect(
      try office.noShows.history(of: first).last == "Ändrad: gick inte att nå blev vårt fel: kallelsen kom inte fram.")
    // Changed back, the count is two again.
    _ = try office.change(first, .notReached)
    #expect(try office.examination() != nil)
  }

  enum Correction: CaseIterable { case corrected, inError, notHeld }

  @Test(arguments: Correction.allCases)
  func aCorrectionLeavesNoOrphan(_ correction: Correction) throws {
    let office = try ExaminationOffice()
    let checks = try office.twice()
    let task = try #require(try office.examination())
    let place = try office.place(of: checks[1])
    switch correction {
    case .corrected: try office.noShows.mark(place, .present)
    case .inError: try office.noShows.mark(place, nil, inError: true)
    case .notHeld:
      _ = try office.noShows.run(
        MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: office.noShows.anna)
    }
    #expect(try office.noShows.task(task.id).state == .withdrawn)
    #expect(try office.noShows.task(checks[1]).state == .withdrawn)
    #expect(try office.noShows.task(checks[1]).finding == .notReached)
    let left = try office.noShows.tasks.filter { $0.state == .open && $0.occasion == place.occasion }
    #expect(left.isEmpty)
  }

  @Test func theJobbtorgAndAnotherDistrictNeverCloseIt() throws {
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn()
    for session in [office.noShows.anna, office.noShows.lars, office.unitHead] {
      for outcome in RightOutcome.allCases {
        let refusal = #expect(throws: Refusal.self) { try office.decide(outcome, as: session) }
        #expect(refusal?.kind == .notPermitted)
      }
    }
    let task = try #require(try office.examination())
    let other = #expect(throws: Refusal.self) {
      try office.noShows.run(CloseTask(task: task.id), as: office.karin)
    }
    #expect(other?.code == "ownForm")
  }

  @Test func closingTheCaseLeavesItWithTheDistrict() throws {
    let office = try ExaminationOffice()
    try office.twice()
    let task = try #require(try office.examination())
    let rut = office.noShows.rut.id
    let version = try office.noShows.office.read { work throws(Refusal) in try work.enrolment(rut).version }
    _ = try office.noShows.run(
      CloseEnrolment(
        enrolment: rut, version: version, closure: Closure(day: Office.today, reason: .movedAway), settlesOpen: true),
      as: office.noShows.anna)
    #expect(try office.noShows.task(task.id).state == .open)
    #expect(try office.noShows.tasks.allSatisfy { $0.kind != .giveNewTime || $0.state != .open })
  }

  @Test(arguments: ExaminationOffice.Item.allCases)
  func aNegativeOutcomeWaitsForEachItem(_ item: ExaminationOffice.Item) throws {
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn(leavingOut: item)
    for outcome in [RightOutcome.reduced, .rejected] {
      let refusal = #expect(throws: Refusal.self) { try office.decide(outcome) }
      #expect(refusal?.code == "checklist")
      #expect(refusal?.message.contains(item.title) == true)
    }
    #expect(try office.examination() != nil)
    _ = try office.decide(.noMeasure)
    #expect(try office.examination() == nil)
  }

  @Test func withEverythingThereItIsReducedAndTheReceiptGivesTheLastDayOfAppeal() throws {
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn()
    let task = try #require(try office.examination())
    #expect(try office.decide(.reduced).contains(", fyll i när klienten har fått beslutet: "))
    let closed = try office.noShows.task(task.id)
    #expect(closed.decision?.lastDayOfAppeal == nil)
    let message = try office.noShows.run(
      RecordDecisionReceived(task: task.id, version: closed.version, day: Day(iso: "2008-05-07")), as: office.karin,
      at: "2008-05-08T09:00")
    #expect(message.contains(", kan överklagas till och med ons 28/5: "))
    #expect(try office.noShows.task(task.id).decision?.lastDayOfAppeal?.iso == "2008-05-28")
  }

  @Test func aDecisionWhoseGroundIsGoneComesBackToTheHandlaggare() throws {
    let office = try ExaminationOffice()
    let checks = try office.twice()
    try office.fillIn()
    _ = try office.decide(.reduced)
    try office.noShows.mark(office.place(of: checks[0]), .present, at: "2008-05-06T09:00")
    let task = try #require(try office.noShows.tasks.first { $0.kind == .reconsiderDecision })
    #expect(task.state == .open)
    #expect(task.owner.unit == .district(office.hasselby))
    let coach = #expect(throws: Refusal.self) {
      try office.noShows.run(CloseTask(task: task.id, note: "Klart."), as: office.noShows.anna)
    }
    #expect(coach?.kind == .notPermitted)
    let silent = #expect(throws: Refusal.self) { try office.noShows.run(CloseTask(task: task.id), as: office.karin) }
    #expect(silent?.code == "noteMissing")
    _ = try office.noShows.run(CloseTask(task: task.id, note: "Beslutet ändrat."), as: office.karin)
  }

  @Test func theSchemaRefusesADecisionByTheJobbtorgAndOneWithoutTheTask() throws {
    let office = try ExaminationOffice()
    let rut = office.noShows.rut
    #expect(throws: Refusal.self) {
      try office.noShows.office.write { work throws(Refusal) in
        try work.addTask(
          FollowUpTask(
            id: .init(0), kind: .examineRight, enrolment: rut.id, client: rut.client, ordinal: 0,
            owner: .init(user: nil, unit: .centre(rut.centre)), due: Office.today, opened: Office.now, state: .open,
            version: 1))
      }
    }
    try office.twice()
    #expect(throws: Refusal.self) {
      var task = try #require(try office.examination())
      task.state = .closed
      let closed = task
      try office.noShows.office.write { work throws(Refusal) in try work.update(closed) }
    }
  }
}
