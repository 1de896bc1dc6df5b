import Foundation
import Testing

/// Each rule of the casework is named by its number in at least one test: who changes a rule finds what holds it.
@Suite struct RuleNumberTests {
  /// How many rules each chapter of the domain has.
  private static let chapters = [1: 11, 2: 3, 3: 4, 4: 4, 5: 6, 6: 5, 7: 7, 8: 5, 9: 3, 14: 3]

  @Test(arguments: chapters.keys.sorted()) func everyRuleIsNamedInATest(_ chapter: Int) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    var named: Set<Int> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /R(\d+)\.(\d+)/)
      where Int(match.1) == chapter {
        if let number = Int(match.2) { named.insert(number) }
      }
    }
    let missing = (1...(Self.chapters[chapter] ?? 0)).filter { !named.contains($0) }
    #expect(missing.isEmpty, "no test names R\(chapter).\(missing.map(String.init).joined(separator: ", "))")
  }
}
