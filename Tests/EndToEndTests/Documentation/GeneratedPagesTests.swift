import Domain
import Foundation
import Testing

/// The documentation shows what the program shows: its pictures are the tour's, its key tables the program's own, the tables of
/// the no-show chain the rules'. `RECORD_README=1` writes them anew.
@Suite(.runsPrograms) struct GeneratedPagesTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_README"] == "1"

  @Test func `the pictures are the tour's`() throws {
    let tour = try Program.run("demo", "--tour")
    #expect(tour.code == 0, "\(tour.messages)")
    var pictures: [String: String] = [:]
    for step in try Self.steps(of: tour.output) { pictures[step.name] = step.screen }
    for (page, count) in [(Documentation.readme, 1), (Documentation.article("Screens"), 16)] {
      let names = try page.text().matches(of: /<!-- picture: ([a-z-]+) -->/).map { String($0.output.1) }
      #expect(names.count == count, "\(page.name)")
      for name in names {
        let picture = try #require(pictures[name], "the tour has no step \(name)")
        try Self.check("<!-- picture: \(name) -->", "<!-- /picture -->", "```text\n\(picture)\n```", on: page)
      }
    }
  }

  @Test func `the key tables are the program's`() throws {
    let keys = try Program.run("keys", "--markdown")
    #expect(keys.code == 0, "\(keys.messages)")
    try Self.check(
      "<!-- keys -->", "<!-- /keys -->", keys.output.trimmingCharacters(in: .newlines),
      on: Documentation.article("Keys"))
  }

  @Test func `the tables of the no-show chain are the rules'`() throws {
    try Self.check(
      "<!-- chain -->", "<!-- /chain -->", NoShowTable.markdown.trimmingCharacters(in: .newlines),
      on: Documentation.article("NoShowChain"))
  }

  /// What stands between two marks must be `wanted`; recording, it is put there.
  private static func check(
    _ opening: String, _ closing: String, _ wanted: String, on page: Documentation.Page
  ) throws {
    let text = try page.text()
    let start = try #require(text.range(of: opening)).upperBound
    let end = try #require(text.range(of: closing, range: start..<text.endIndex)).lowerBound
    let block = "\n\(wanted)\n"
    if isRecording {
      try text.replacingCharacters(in: start..<end, with: block).write(to: page.url, atomically: true, encoding: .utf8)
    }
    #expect(isRecording || String(text[start..<end]) == block, "run RECORD_README=1 swift test --filter GeneratedPages")
  }

  /// The steps of the tour's output: a line "3. [card] 09:03 …", then the screen.
  private static func steps(of output: String) throws -> [(name: String, screen: String)] {
    var steps: [(name: String, lines: [String])] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let match = line.wholeMatch(of: /\d+\. \[([a-z-]+)\] .*/) {
        steps.append((String(match.output.1), []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].lines.append(line)
      }
    }
    return steps.map { step in
      (step.name, step.lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
    }
  }
}
