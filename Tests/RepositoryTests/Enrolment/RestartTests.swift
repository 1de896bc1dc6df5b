import Casework
import Domain
import Testing

/// R8.4: a restart is a new enrolment that points to the earlier one and may take its plan as a draft.
@Suite struct RestartTests {
  private func close(_ enrolment: Enrolment.ID, in office: NoShowOffice) throws {
    let version = try office.office.read { work throws(Refusal) in try work.enrolment(enrolment).version }
    _ = try office.run(
      CloseEnrolment(
        enrolment: enrolment, version: version, closure: Closure(day: Office.today, reason: .declined),
        settlesOpen: true), as: office.anna)
  }

  private let plan = ActivityPlan.Content(
    goals: [ActivityPlan.Goal(words: "Bli kock", target: Office.today + 90)], nextFollowUp: Office.today + 30,
    clientPart: .init(tookPart: true, stance: .agrees))

  @Test func aNewReferralPointsToTheClosedEnrolmentAndTakesItsPlanAsADraft() throws {
    let office = try NoShowOffice()
    #expect(office.rut.restartOf == nil)
    let rut = office.rut.id
    _ = try office.run(SavePlan(enrolment: rut, version: 0, content: plan), as: office.anna)
    try close(rut, in: office)
    let again = try office.office.enrol("Rut", "Holm", serial: 1)
    #expect(again.restartOf == rut)
    let message = try office.run(CopyEarlierPlan(enrolment: again.id), as: office.anna)
    #expect(message.contains("JT-2008-00001"))
    let copied = try office.office.read { work throws(Refusal) in try work.plans(of: again.id) }
    #expect(copied.map(\.state) == [.draft])
    #expect(copied.first?.content == plan.anew)
    let twice = #expect(throws: Refusal.self) { try office.run(CopyEarlierPlan(enrolment: again.id), as: office.anna) }
    #expect(twice?.code == "planThere")
    try office.undo(as: office.anna)
    #expect(try office.office.read { work throws(Refusal) in try work.plans(of: again.id) }.isEmpty)
  }

  @Test func withoutAnEarlierOneOrAPlanThereIsNothingToTake() throws {
    let office = try NoShowOffice()
    let first = #expect(throws: Refusal.self) {
      try office.run(CopyEarlierPlan(enrolment: office.rut.id), as: office.anna)
    }
    #expect(first?.code == "noEarlier")
    try close(office.rut.id, in: office)
    let again = try office.office.enrol("Rut", "Holm", serial: 1)
    let second = #expect(throws: Refusal.self) {
      try office.run(CopyEarlierPlan(enrolment: again.id), as: office.anna)
    }
    #expect(second?.code == "noEarlierPlan")
  }
}
