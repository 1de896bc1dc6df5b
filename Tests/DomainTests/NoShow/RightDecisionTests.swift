import Domain
import Testing

/// R7.4: the decision about the right to income support, and until when it can be appealed.
@Suite struct RightDecisionTests {
  private func decision(_ outcome: RightOutcome = .reduced, _ day: String = "2008-05-05", received: String? = nil)
    -> RightDecision
  {
    RightDecision(
      outcome: outcome, day: Day(iso: day)!, motive: "Uteblev två gånger.", received: received.flatMap { Day(iso: $0) })
  }

  @Test(arguments: [
    ("2008-05-07", "2008-05-28"),
    // Three weeks end on a Saturday.
    ("2008-05-10", "2008-06-02"),
    // On the National Day, a Friday.
    ("2008-05-16", "2008-06-09"),
    // On Midsummer Eve.
    ("2008-05-30", "2008-06-23"),
    // On Christmas Eve.
    ("2008-12-03", "2008-12-29"),
  ])
  func theLastDayOfAppealIsThreeWeeksAfterTheClientReceivedIt(_ received: String, _ last: String) {
    #expect(decision(received: received).lastDayOfAppeal?.iso == last)
  }

  @Test func withoutThatDayNoneIsComputed() {
    #expect(decision().lastDayOfAppeal == nil)
    #expect(decision(.noMeasure, received: "2008-05-07").lastDayOfAppeal == nil)
  }

  @Test(arguments: [
    ("2008-05-05", "2008-05-06", "Motiv", [String]()), ("2008-05-09", nil, "Motiv", ["day"]),
    ("2008-04-20", nil, "Motiv", ["day"]), ("2008-05-05", nil, " ", ["motive"]),
    ("2008-05-05", "2008-05-04", "Motiv", ["received"]), ("2008-05-05", "2008-05-09", "Motiv", ["received"]),
  ])
  func whatDoesNotHoldTogetherIsNamedByField(_ day: String, _ received: String?, _ motive: String, _ fields: [String]) {
    let decision = RightDecision(
      outcome: .rejected, day: Day(iso: day)!, motive: motive, received: received.flatMap { Day(iso: $0) })
    let faults = decision.faults(opened: Day(iso: "2008-04-21")!, today: Day(iso: "2008-05-08")!)
    #expect(faults.keys.sorted() == fields)
  }
}
