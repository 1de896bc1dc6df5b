import Domain
import TestSupport
import Testing

/// R7 over 10,000 random histories: no negative outcome while an item of R7.5 is missing, no no-show without its task, no
/// orphan after a correction, and nobody but a handläggare closes the second task.
@Suite struct ChainHistoryTests {
  @Test func tenThousandRandomHistoriesBreakNoRule() {
    var source = SeededGenerator.printed()
    var (negatives, refusals) = (0, 0)
    for number in 0..<10_000 {
      var history = ChainHistory(random: SeededGenerator(seed: source.next()))
      history.run(acts: 60)
      negatives += history.negatives
      refusals += history.refusals
      guard history.faults.isEmpty else {
        Issue.record("history \(number): \(history.faults[0])")
        return
      }
    }
    print("\(negatives) negative outcomes, \(refusals) refused")
  }

  /// That random histories get as far as a negative outcome is asked of one that is known to, not of the seed.
  @Test func aHistoryThatHasEverythingEndsNegatively() throws {
    var chain = NoShowChain()
    for id in [Occasion.ID(1), Occasion.ID(2)] {
      _ = try chain.apply(.missed, at: id)
      _ = try chain.apply(.foundCounting, at: id)
    }
    _ = try chain.close(as: .rejected, checklist: Checklists.complete, by: .caseworker, at: .district(.init(1)))
    #expect(chain.examination == .decided)
  }
}
