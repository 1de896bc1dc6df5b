import Domain
import Testing

/// R15.3: fields that only one touched merge by themselves.
@Suite struct PlanMergeTests {
  private static let day = Day(iso: "2008-05-05")!
  private static let base = content("Kock", ["Validering"])

  private static func content(
    _ words: String, _ activities: [String], target: Day? = nil, next: Day? = nil, part: ClientPart? = nil,
    more: [String] = []
  ) -> ActivityPlan.Content {
    ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: words, target: target,
          activities: activities.map {
            .init(
              activity: .init(1), name: $0, provider: "V", responsible: .client, hoursAWeek: 10, start: Self.day)
          })
      ] + more.map { ActivityPlan.Goal(words: $0) }, nextFollowUp: next, clientPart: part)
  }

  @Test(
    arguments: [
      // Each another part.
      (
        content("Bagare", ["Validering"]), content("Kock", ["Validering"], target: day),
        content("Bagare", ["Validering"], target: day)
      ),
      (
        content("Kock", ["Validering"], next: day), content("Kock", ["Sfi-test"]),
        content("Kock", ["Sfi-test"], next: day)
      ),
      // Both the same.
      (content("Bagare", []), content("Bagare", []), content("Bagare", [])),
      // Nothing here, nothing there.
      (base, content("Bagare", []), content("Bagare", [])),
      (content("Bagare", []), base, content("Bagare", [])),
      // Both have added: theirs stand first, they were saved first.
      (
        content("Kock", ["Validering", "Praktik"]), content("Kock", ["Validering", "Sfi-test"]),
        content("Kock", ["Validering", "Sfi-test", "Praktik"])
      ),
      (
        content("Kock", ["Validering"], more: ["Körkort"]), content("Kock", ["Validering"], more: ["Körkort"]),
        content("Kock", ["Validering"], more: ["Körkort"])
      ),
      (
        content("Kock", ["Validering"], more: ["Körkort"]), content("Bagare", ["Validering"]),
        content("Bagare", ["Validering"], more: ["Körkort"])
      ),
      // One has taken away what the other left as it was and only added to.
      (
        content("Kock", ["Validering"], more: ["Körkort"]), ActivityPlan.Content(goals: []),
        ActivityPlan.Content(goals: [ActivityPlan.Goal(words: "Körkort")])
      ),
      (content("Kock", []), content("Kock", ["Validering", "Praktik"]), content("Kock", ["Praktik"])),
      (content("Kock", ["Validering", "Praktik"]), ActivityPlan.Content(goals: []), nil),
      // One part, two ways; one has taken away what the other changed.
      (content("Bagare", ["Validering"]), content("Frisör", ["Validering"]), nil),
      (content("Kock", ["Praktik"]), content("Kock", ["Sfi-test"]), nil),
      (content("Kock", []), content("Kock", ["Sfi-test"]), nil),
      (content("Kock", ["Validering"], next: day), content("Kock", ["Validering"], next: day + 1), nil),
    ] as [(ActivityPlan.Content, ActivityPlan.Content, ActivityPlan.Content?)])
  func twoWhoChangeAPlan(
    _ mine: ActivityPlan.Content, _ theirs: ActivityPlan.Content, _ expected: ActivityPlan.Content?
  ) {
    #expect(mine.merged(with: theirs, since: Self.base) == expected)
  }
}
