import Foundation
import TerminalKit
import TerminalTesting
import Testing

/// The library's own documentation says what is true: its example is this folder's, and runs.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = root.appendingPathComponent("Sources/TerminalKit/TerminalKit.docc")

  private func article(_ name: String) throws -> String {
    try String(contentsOf: Self.catalogue.appendingPathComponent(name + ".md"), encoding: .utf8)
  }

  @Test func `the example in the documentation is the one that is compiled here, in sixty lines at most`() throws {
    let text = try article("YourFirstScreen")
    let start = try #require(text.range(of: "```swift\n"))
    let end = try #require(text.range(of: "```\n", range: start.upperBound..<text.endIndex))
    let example = String(text[start.upperBound..<end.lowerBound])
    let compiled = try String(
      contentsOf: URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
        .appendingPathComponent("PeopleScreen.swift"), encoding: .utf8)
    #expect(example == compiled)
    #expect(example.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 60)
  }

  @Test func `the example runs: it loads, moves, jumps, marks and says so`() async {
    let people = ["Ada", "Bea", "Cia"].enumerated().map { PeopleScreen.Person(id: $0.offset, name: $0.element) }
    let driver = Driver(screen: PeopleScreen(wording: .english, load: { people }), size: Size(60, 16))
    await driver.settle()
    #expect(driver.shows("▸ Ada"))
    #expect(driver.footer.contains("h here"))
    await driver.press("h")
    #expect(driver.message.contains("Ada is here."))
    #expect(driver.rows.contains { $0.contains("Ada") && $0.contains("✓ here") })
    await driver.press(".", "c", .enter, .enter)
    #expect(driver.message.contains("Cia is here."))
    await driver.press("h")
    #expect(driver.message.contains("Cia is not here."))
    await driver.press("?")
    await driver.type("present")
    #expect(driver.shows("Here, or not here"))
  }

  @Test func `the example is read out without a word more`() async {
    let people = [PeopleScreen.Person(id: 1, name: "Ada")]
    var program = Program(
      home: PeopleScreen(wording: .english, load: { people }), wording: .english, theme: .plain)
    program.isRead = true
    let driver = Driver(program, size: Size(60, 16))
    await driver.press("h")
    #expect(
      driver.rows.filter { !$0.isEmpty } == [
        "Screen: People", "Message: Ada is here.", "Name: Ada", "Here: here", "Row: 1 of 1",
        "Keys: h here, : command, ? help",
      ])
  }

  @Test func `every type that the documentation names is the library's`() throws {
    let sources = try #require(
      FileManager.default.enumerator(
        at: Self.root.appendingPathComponent("Sources/TerminalKit"), includingPropertiesForKeys: nil))
    let code = try sources.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    var names: Set<String> = []
    for name in ["TerminalKit", "YourFirstScreen", "ReadOutLoud"] {
      for match in try article(name).matches(of: /``([A-Za-z]+)``/) { names.insert(String(match.1)) }
    }
    names.remove("TerminalKit")
    #expect(names.count > 20)
    for name in names {
      #expect(
        ["struct", "enum", "protocol", "class"].contains { code.contains("public \($0) \(name)") }
          || code.contains("public final class \(name)"), "\(name)")
    }
  }
}
