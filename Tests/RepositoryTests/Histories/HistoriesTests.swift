import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Repository

/// Random histories over all verbs, judged after each act by a slow checker that shares nothing with the rules: no negative
/// outcome stands unquestioned whose evidence is not good, nobody's task is nobody's,
/// `missedIntroduction` only as R7.6 says. `JOBBTORG_HISTORIES=10000` plays as many; `JOBBTORG_HISTORY=123`
/// tells the one of that seed, act by act.
@Suite("Random histories, judged") struct HistoriesTests {
  static let count = ProcessInfo.processInfo.environment["JOBBTORG_HISTORIES"].flatMap { Int($0) } ?? 300
  static let acts = 45
  /// Verbs that are done in fewer than ten of 300 histories, so that one may be done in none; the list only shrinks.
  static let rare: Set<String> = [
    "AdvancePlan", "AnswerSupportFollowUp", "DecideTargetGroup", "DiscardLetters", "EndReferral",
    "ProlongInterruption", "RebookAppointment", "RecordDecisionReceived", "RecordPrinting", "RedoAct",
    "RemoveFreeDay", "WithdrawNote",
  ]

  /// Every test looks at the same histories, played once.
  static let played = Task {
    var source = SeededGenerator.printed("histories")
    return try await play((0..<count).map { _ in source.next() % 1_000_000_000 })
  }

  @Test("Nobody is wronged in any of them")
  func nobodyIsWronged() async throws {
    if let wanted = Self.wanted { return print(try Self.story(of: wanted)) }
    let played = try await Self.played.value
    print(played.summary)
    if ProcessInfo.processInfo.environment["JOBBTORG_HISTORIES"] != nil { print(played.counts) }
    // What nobody reached, nobody judged.
    if Self.count >= 300 {
      #expect(played.decided > 0 && played.questioned > 0 && Self.rare.count <= 12)
      let undone = Set(HistoryAct.all.flatMap(\.verbs)).subtracting(played.done.keys).subtracting(Self.rare)
      #expect(undone.sorted() == [], "done in none of the histories")
    }
    for (seed, fault) in played.faults.prefix(5) {
      Issue.record("\(fault)\n\(try Self.story(of: seed))")
    }
  }

  /// What histories came to.
  struct Played: Sendable {
    var faults: [(seed: UInt64, fault: Fault)] = []
    var done: [String: Int] = [:]
    var tried: [String: Int] = [:]
    var refusals: [String: Int] = [:]
    var written: [String: Set<String>] = [:]
    /// Verbs whose outcome cannot tell what followed from them.
    var wordless: Set<String> = []
    var (decided, questioned) = (0, 0)

    var summary: String {
      let byRule = Dictionary(grouping: faults, by: \.fault.rule).sorted { $0.key.rawValue < $1.key.rawValue }
      return "\(decided) negative decisions, \(questioned) times something was taken away; faults \(faults.count)\n"
        + byRule.map { rule, of in
          "  \(of.count) × \(rule.rawValue)\n" + of.prefix(2).map { "      \($0.fault.words)\n" }.joined()
        }.joined()
    }
  }

  /// The history that is to be told, act by act, instead: `JOBBTORG_HISTORY=123 swift test --filter HistoriesTests`.
  static let wanted = ProcessInfo.processInfo.environment["JOBBTORG_HISTORY"].flatMap { UInt64($0) }

  /// Plays a history a seed, over all cores.
  static func play(_ seeds: [UInt64], acts: Int = acts) async throws -> Played {
    let lanes = max(2, ProcessInfo.processInfo.activeProcessorCount)
    return try await withThrowingTaskGroup(of: Played.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var played = Played()
          for seed in stride(from: lane, to: seeds.count, by: lanes).map({ seeds[$0] }) {
            let history = try History(seed: seed)
            try history.play(acts: acts)
            played.add(history)
          }
          return played
        }
      }
      return try await group.reduce(into: Played()) { $0.add($1) }
    }
  }

  /// A history told act by act.
  static func story(of seed: UInt64, acts: Int = acts) throws -> String {
    let history = try History(seed: seed, tells: true)
    try history.play(acts: acts)
    return history.story.joined(separator: "\n")
  }
}

extension HistoriesTests.Played {
  /// In how many histories each verb did something, and what was refused most.
  var counts: String {
    "done: " + done.sorted { $0.value < $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      + "\nrefused: "
      + refusals.sorted { $0.value > $1.value }.prefix(60).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  mutating func add(_ history: History) {
    faults += history.faults.map { (history.seed, $0) }
    for verb in history.done { done[verb, default: 0] += 1 }
    for verb in history.tried { tried[verb, default: 0] += 1 }
    refusals.merge(history.refusals, uniquingKeysWith: +)
    written.merge(history.written.byVerb) { $0.union($1) }
    wordless.formUnion(history.wordless)
    decided += history.judge.decided
    questioned += history.judge.questioned
  }

  mutating func add(_ other: Self) {
    faults += other.faults
    done.merge(other.done, uniquingKeysWith: +)
    tried.merge(other.tried, uniquingKeysWith: +)
    refusals.merge(other.refusals, uniquingKeysWith: +)
    written.merge(other.written) { $0.union($1) }
    wordless.formUnion(other.wordless)
    decided += other.decided
    questioned += other.questioned
  }
}
