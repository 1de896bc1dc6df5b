import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Nothing ends in "…" while blanks stand beside it that would hold more (screens.md, "Space").
@Suite struct CutTextTests {
  @Test(arguments: [Size(60, 16), Size(80, 24), Size(100, 30), Size(132, 43)])
  func `no text is cut where blanks stand beside it`(size: Size) async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry, size: size)
      for row in driver.rows {
        // The end of a row of tabs.
        if row.contains("["), row.contains("]") { continue }
        let ends = row + String(repeating: " ", count: max(0, size.width - 1 - row.count))
        // After a blank it says that more follows: "Andra datum …".
        for end in ends.ranges(of: "…") where ends[..<end.lowerBound].last != " " {
          let blanks = ends[end.upperBound...].prefix { $0 == " " }.count
          // The gap between two columns; in a grid one more.
          #expect(blanks <= 3, "\(size.name), \(entry.name): \(row)")
        }
      }
    }
  }
}
