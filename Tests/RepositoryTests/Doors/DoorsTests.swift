import Casework
import Foundation
import Testing

@testable import Repository

/// A rule is only as good as its worst door: for each of R7.2, R7.4–R7.7 and R8.3 every door that could break it, with the
/// refusal or the task that follows, or why there is no such door.
@Suite("Doors") struct DoorsTests {
  static let rows =
    finding + examination + evidence + introduction + tasks + closure + again + byVerb + mistake + afterwards

  /// What came of each row that tries something, by its place; played once.
  static let played = Task {
    var outcomes: [Int: DoorTrial.Outcome] = [:]
    for (index, row) in rows.enumerated() {
      if let proof = row.proof { outcomes[index] = DoorTrial.play(proof) }
    }
    return outcomes
  }

  /// Where each verb is tried.
  static var triedVerbs: [String: [String]] {
    get async {
      let played = await played.value
      return VerbDoors.tried(rows.indices.compactMap { index in played[index].map { (rows[index], $0.verbs) } })
    }
  }

  @Test("Every rule has an answer at every door")
  func complete() {
    for rule in DoorRule.allCases {
      for door in Door.allCases {
        #expect(Self.rows.contains { $0.rule == rule && $0.door == door }, "\(rule.rawValue) at: \(door.label)")
      }
    }
  }

  @Test(
    "What is tried at a door is answered as the table says", arguments: rows.indices.filter { rows[$0].proof != nil })
  func answered(_ index: Int) async throws {
    let row = Self.rows[index]
    let words = "\(row.rule.rawValue), \(row.door.label): \(row.what)"
    let found = try #require(await Self.played.value[index]).found.get()
    #expect(row.fits(found), "\(words): \(found)")
  }

  @Test("The table stands in Doors.md as it is here")
  func document() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Doors.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let from = try #require(text.range(of: "<!-- doors: begin -->\n"))
    let to = try #require(text.range(of: "<!-- doors: end -->"))
    let tables = Self.markdown + "\n" + VerbDoors.markdown(await Self.triedVerbs)
    guard ProcessInfo.processInfo.environment["RECORD_README"] == "1" else {
      #expect(
        text[from.upperBound..<to.lowerBound] == tables,
        "written anew by RECORD_README=1 swift test --skip-build --filter DoorsTests")
      return
    }
    let recorded = text[..<from.upperBound] + tables + text[to.lowerBound...]
    try String(recorded).write(to: file, atomically: true, encoding: .utf8)
  }

  /// The table as Markdown.
  static var markdown: String {
    "| Rule | Door | What is tried | What follows |\n|---|---|---|---|\n"
      + rows.map { $0.markdown + "\n" }.joined()
  }
}
