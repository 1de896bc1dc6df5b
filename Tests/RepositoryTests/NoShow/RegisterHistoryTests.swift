import Foundation
import TestSupport
import Testing

/// The no-show chain against a register, by chance: no negative outcome while an item of R7.5 is missing, no no-show
/// without its task, no orphan after a correction or an undo, and the jobbtorg never closes the second task.
/// `JOBBTORG_HISTORIES=10000` plays as many.
@Suite struct RegisterHistoryTests {
  @Test func randomHistoriesBreakNoRule() throws {
    var source = SeededGenerator.printed()
    let count = ProcessInfo.processInfo.environment["JOBBTORG_HISTORIES"].flatMap { Int($0) } ?? 60
    var (decided, negative) = (0, 0)
    for number in 0..<count {
      var history = try RegisterHistory(random: SeededGenerator(seed: source.next()))
      try history.run(acts: 40)
      decided += history.decided
      negative += history.negatives.count
      guard history.faults.isEmpty else {
        Issue.record("history \(number): \(history.faults[0])")
        return
      }
    }
    print("\(count) histories: \(decided) decided, \(negative) negative outcomes stand")
  }
}
