import Casework
import TerminalTesting
import TestSupport
import Testing

@testable import Screens
@testable import TerminalKit

/// What is said above the footer is said whole, however long it is and however narrow the window (screens.md, "The frame").
@Suite struct MessageTests {
  /// Every sentence that a refusal, or anything else that the message line shows, is made of in the code, with a long value
  /// in the place of each that comes from the register.
  private static func sentences() throws -> Set<String> {
    var found: Set<String> = []
    for module in ["Domain", "Casework", "Repository", "Screens", "Exchange"] {
      var text = ""
      for line in try SourceLine.all(in: module) where !line.text.hasPrefix("import ") {
        let literals = line.literals(filling: "Maximiliana Bartholomea af Ugglas-Oxenstierna")
        if !line.text.hasPrefix("+ \"") { text = "" }
        for literal in literals { text = line.text.hasPrefix("+ \"") ? text + literal : literal }
        if text.count > 40, text.hasSuffix("."), text.contains(" ") { found.insert(text) }
      }
    }
    return found
  }

  @Test(arguments: [60, 80, 100])
  func `every sentence of the program is shown whole`(width: Int) async throws {
    let sentences = try Self.sentences()
    #expect(sentences.count > 400)
    #expect(sentences.contains { $0.hasPrefix("Ej registrerat") })
    let driver = Driver(
      Program(home: KeyScreen(.none), wording: .swedish, theme: .plain), size: Size(width, width == 60 ? 16 : 24))
    await driver.settle()
    for sentence in sentences {
      driver.runtime.say(Notice(sentence, .warning))
      driver.runtime.paint()
      let shown = driver.message
      #expect(shown.filter { $0 != " " } == "!" + sentence.filter { $0 != " " }, "\(width)")
      #expect(driver.footer.hasSuffix("? hjälp"))
    }
  }

  @Test func `on every screen a long refusal leaves the row that the eye is on, and goes with the next key`()
    async throws
  {
    let catalogue = try ScreenCatalogue()
    let refusal = "Det går inte nu. " + String(repeating: "Därför är det så, och så gör man i stället. ", count: 3)
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry, size: Size(60, 16))
      if driver.runtime.isAsking { continue }
      let before = driver.terminal.frame.cursor.map { driver.rows[$0.y] }
      driver.runtime.say(Notice(refusal, .warning))
      driver.runtime.paint()
      #expect(driver.message.filter { $0 != " " } == "!" + refusal.filter { $0 != " " }, "\(entry.name)")
      let cursor = try #require(driver.terminal.frame.cursor)
      #expect(driver.rows[cursor.y] == before, "\(entry.name): \(driver.text)")
    }
  }
}
