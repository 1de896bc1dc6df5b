import Casework
import Domain
import Testing

/// R8.5: whether a self-supporting closure held is asked at 1, 3, 6 and 12 months; a new referral answers it by itself.
@Suite struct SupportFollowUpTests {
  private func close(_ reason: ClosureReason, in office: NoShowOffice) throws {
    let rut = office.rut.id
    let version = try office.office.read { work throws(Refusal) in try work.enrolment(rut).version }
    _ = try office.run(
      CloseEnrolment(
        enrolment: rut, version: version, closure: Closure(day: Office.today, reason: reason), settlesOpen: true),
      as: office.anna)
  }

  private func question(in office: NoShowOffice) throws -> FollowUpTask? {
    try office.tasks.first { $0.kind == .followUpSupport && $0.state == .open }
  }

  @Test func theQuestionsFollowEachOtherWhileTheSupportHolds() throws {
    let office = try NoShowOffice()
    try close(.ownWorkFullTime, in: office)
    var dues: [String] = []
    while let task = try question(in: office) {
      dues.append("\(task.ordinal) \(task.due.iso)")
      let outcome: SupportOutcome = task.ordinal == 3 ? .unknown : .held
      _ = try office.run(AnswerSupportFollowUp(task: task.id, outcome: outcome), as: office.anna)
    }
    #expect(dues == ["1 2008-05-21", "3 2008-07-21", "6 2008-10-21", "12 2009-04-21"])
    try office.undo(as: office.anna)
    #expect(try question(in: office)?.ordinal == 12)
  }

  @Test func whatEndedIsNotAskedAgainAndOtherClosuresNever() throws {
    let office = try NoShowOffice()
    try close(.ownBusiness, in: office)
    let task = try #require(try question(in: office))
    let plain = #expect(throws: Refusal.self) { try office.run(CloseTask(task: task.id), as: office.anna) }
    #expect(plain?.code == "ownForm")
    _ = try office.run(AnswerSupportFollowUp(task: task.id, outcome: .ended), as: office.anna)
    #expect(try question(in: office) == nil)
    let moved = try NoShowOffice()
    try close(.movedAway, in: moved)
    #expect(try question(in: moved) == nil)
  }

  @Test func aNewReferralAnswersIt() throws {
    let office = try NoShowOffice()
    try close(.ownWorkPartTime, in: office)
    let task = try #require(try question(in: office))
    _ = try office.run(
      RegisterReferral(
        person: Client.Details(number: Office.number(1), name: PersonName(given: "Rut", family: "Holm")),
        content: Referral.Content(
          district: office.office.hasselby, sent: Office.today, received: Office.today,
          targetGroup: .unemployedIncomeSupport, path: .incomeSupport)), as: office.karin)
    #expect(try office.task(task.id).support == .ended)
    #expect(try office.history(of: task.id).last == "försörjer sig inte längre. Ny remiss, JT-2008-00002.")
  }
}
