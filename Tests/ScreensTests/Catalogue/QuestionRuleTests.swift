import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// What holds for every question of the program (screens.md, "Input, questions, undo").
@Suite struct QuestionRuleTests {
  /// The keys that ask something on the screens of the catalogue, besides those whose keys ask already.
  private static let asking: [(name: String, keys: [Key])] = [
    ("card, tab 1", ["a"]), ("card, interrupted", ["a"]), ("card, tab 5", ["d"]),
    ("statistics", ["p"]), ("tasks", ["f"]), ("consents", ["d"]), ("assessment, complete", [.control("f")]),
    ("plan", [.control("f")]), ("plan", ["+"]), ("plan", ["x"]), ("plan, activity", ["x"]),
    ("closure", [.tab, "e", .tab, "x", .control("f")]),
    ("merge", [.end, .tab, .tab, .tab, .tab, .tab, .tab, "L", "e", "g", .control("f")]), ("occasions", ["x"]),
    ("withdrawal", ["F", "e", "l", .control("s")]), ("acts", [.enter]),
    ("outbox", [.control("d")]), ("letter", ["l"]),
  ]

  /// Every entry of the catalogue that asks something, with the keys that lead there.
  private func questions() async throws -> [ScreenCatalogue.Entry] {
    let catalogue = try ScreenCatalogue()
    let all = catalogue.entries + catalogue.overlays
    var found: [ScreenCatalogue.Entry] = []
    for entry in all where await catalogue.open(entry).runtime.isAsking { found.append(entry) }
    for (name, keys) in Self.asking {
      var entry = try #require(all.first { $0.name == name }, "\(name)")
      entry.keys += keys
      entry.name += " \(keys)"
      found.append(entry)
    }
    return found
  }

  @Test func `a question stands whatever others save, what the screen reads and which size the window has`()
    async throws
  {
    var seen = 0
    for entry in try await questions() {
      let catalogue = try ScreenCatalogue()
      let driver = await catalogue.open(entry)
      guard driver.runtime.isAsking else { continue }
      seen += 1
      let asked = try #require(Self.box(driver), "\(entry.name)")
      // Somebody else saves: what is shown is read again.
      try catalogue.day.run(
        WriteNote(enrolment: catalogue.cases.asa, eventDay: Workday.now.day, text: "Ny.", corrects: nil),
        as: catalogue.day.anna)
      for _ in 0..<3 {
        driver.terminal.report([.wake])
        await driver.settle()
      }
      await driver.resize(132, 43)
      await driver.resize(100, 30)
      #expect(driver.runtime.isAsking && Self.box(driver) == asked, "\(entry.name)")
      // Enter and what would do something on the screen below are no answers.
      if !asked.contains("Enter") {
        for key in [.enter, .space, "q", ":", .tab] as [Key] { await driver.press(key) }
        #expect(driver.runtime.isAsking && Self.box(driver) == asked, "\(entry.name)")
      }
      await driver.press(.escape)
      #expect(!driver.runtime.isAsking, "\(entry.name)")
    }
    #expect(seen >= 14)
  }

  @Test func `No stands first in every question, answered by n, and nothing by Enter`() async throws {
    var seen = 0
    for entry in try await questions() {
      let catalogue = try ScreenCatalogue()
      let driver = await catalogue.open(entry)
      guard driver.runtime.isAsking, let box = Self.box(driver), !box.contains("Enter") else { continue }
      seen += 1
      let answers = box.split(separator: "\n").reversed().prefix { !$0.allSatisfy { $0 == " " } }.reversed()
      #expect(answers.first?.hasPrefix("n  ") == true, "\(entry.name): \(box)")
      await driver.press("n")
      #expect(!driver.runtime.isAsking, "\(entry.name)")
    }
    #expect(seen >= 12)
  }

  /// What stands in the box of the question, without its frame.
  private static func box(_ driver: Driver) -> String? {
    let rows = driver.rows
    guard let top = rows.lastIndex(where: { $0.contains("┌") }),
      let bottom = rows.lastIndex(where: { $0.contains("└") }), top < bottom
    else { return nil }
    return rows[(top + 1)..<bottom].map { row in
      let inner = row.drop { $0 != "│" }.dropFirst().prefix { $0 != "│" }
      return String(inner.dropFirst())
    }.joined(separator: "\n")
  }
}
