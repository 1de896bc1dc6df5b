import Domain
import Testing

/// R7.6: two no-shows that count at introduction meetings, each called to as R7.5 asks, the handläggare told before; no
/// other way leads to that reason.
@Suite struct MissedIntroductionTests {
  private static let today = Day(iso: "2008-05-05")!

  private func refusal(
    told: String? = "2008-04-30", closed: String = "2008-05-05", _ change: (inout MissedIntroduction) -> Void = { _ in }
  ) -> Refusal? {
    var facts = MissedIntroduction(absences: Checklists.full.absences)
    change(&facts)
    let closure = Closure(
      day: Day(iso: closed)!, reason: .missedIntroduction, caseworkerTold: told.flatMap { Day(iso: $0) })
    do throws(Refusal) {
      try facts.require(for: closure, today: Self.today)
      return nil
    } catch { return error }
  }

  @Test func `with two that count, both called to and the handläggare told it can be closed so`() {
    #expect(refusal() == nil)
  }

  @Test func `what stands against it is named`() {
    #expect(refusal { $0.absences = [] }?.message.contains("0 uteblivna från introduktionsmöte räknas") == true)
    #expect(refusal { $0.absences.removeLast() }?.message.contains("minst 2 krävs") == true)
    #expect(
      refusal { $0.attended = [Checklists.meeting("2008-04-28")] }?.message
        .contains("klienten kom till Planmöte mån 28/4") == true)
    #expect(
      refusal { $0.unregistered = [Checklists.meeting("2008-04-28")] }?.message
        .contains("Planmöte mån 28/4 är inte registrerat") == true)
    #expect(
      refusal { $0.unchecked = [Checklists.meeting("2008-04-28")] }?.message
        .contains("är inte kontrollerad av handläggaren än") == true)
    #expect(refusal { $0.absences[1].summons = [] }?.message.contains("kallelse mån 21/4 09:00") == true)
    #expect(refusal { $0.absences[1].given = Day(iso: "2008-04-20")! }?.code == "missedIntroduction")
    #expect(refusal { $0.terms = ExaminationTerms(isForwarded: true) }?.code == "missedIntroduction")
    #expect(refusal { $0.limit = 3 }?.message.contains("minst 3 krävs") == true)
  }

  @Test func `one is too few whatever the setting`() {
    let facts = MissedIntroduction(absences: [], limit: 1)
    #expect(facts.limit == 2)
  }

  @Test(
    arguments: [
      (nil, "2008-05-05"), ("2008-04-20", "2008-05-05"), ("2008-05-05", "2008-05-04"), ("2008-04-30", "2008-04-22"),
    ] as [(String?, String)])
  func `the handläggare is told after the last absence and before the closing`(_ told: String?, _ closed: String) {
    #expect(refusal(told: told, closed: closed)?.fields.keys.contains("told") == true)
  }

  @Test func `other reasons ask for none of it`() throws {
    try MissedIntroduction(absences: []).require(
      for: Closure(day: Self.today, reason: .declined), today: Self.today)
  }
}
