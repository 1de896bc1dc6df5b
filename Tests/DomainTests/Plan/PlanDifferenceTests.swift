import Domain
import Testing

@Suite struct PlanDifferenceTests {
  private func activity(_ id: Int64, _ name: String, hours: Int = 10) -> ActivityPlan.PlannedActivity {
    ActivityPlan.PlannedActivity(
      activity: .init(id), name: name, provider: "Jobbtorget", responsible: .client, hoursAWeek: hours,
      start: Day(iso: "2008-04-28")!)
  }

  private func plan(_ activities: [ActivityPlan.PlannedActivity], followUp: String? = nil) -> ActivityPlan.Content {
    ActivityPlan.Content(
      goals: [ActivityPlan.Goal(words: "Arbeta", target: Day(iso: "2008-12-01")!, activities: activities)],
      nextFollowUp: followUp.flatMap { Day(iso: $0) })
  }

  @Test func `the same text has no difference`() {
    let plan = plan([activity(1, "Matchning")])
    #expect(PlanDifference(from: plan, to: plan).isEmpty)
  }

  @Test func `what is new, gone and changed is told apart, in the place where it stood`() {
    let old = plan([activity(1, "Matchning"), activity(2, "Validering"), activity(3, "Språkpraktik")])
    let new = plan(
      [activity(1, "Matchning"), activity(3, "Språkpraktik", hours: 20), activity(4, "Sfi-test")],
      followUp: "2008-06-02")
    func line(_ name: String, _ hours: Int = 10) -> String {
      "Mål 1: \(name) hos Jobbtorget, klient, \(hours) tim/vecka, 2008-04-28 – tills vidare"
    }
    #expect(
      PlanDifference(from: old, to: new).changes == [
        .same("Mål 1: ”Arbeta”, klart till 2008-12-01"), .same(line("Matchning")), .removed(line("Validering")),
        .changed(line("Språkpraktik"), line("Språkpraktik", 20)), .added(line("Sfi-test")),
        .added("Nästa uppföljning: 2008-06-02"),
      ])
  }

  @Test func `an emptied plan shows everything as gone, and twice the same activity is two lines`() {
    let old = plan([activity(1, "Matchning"), activity(1, "Matchning", hours: 5)])
    let changes = PlanDifference(from: old, to: ActivityPlan.Content()).changes
    #expect(changes.count == 3)
    #expect(changes.allSatisfy { if case .removed = $0 { true } else { false } })
  }
}
