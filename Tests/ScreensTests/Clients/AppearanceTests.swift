import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

@Suite struct AppearanceTests {
  @Test func withoutColoursEveryScreenSaysTheSame() async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let plain = await catalogue.open(entry, size: Size(80, 24))
      let coloured = await catalogue.open(entry, size: Size(80, 24), theme: try ThemeLibrary().theme("kvallsljus"))
      #expect(plain.text == coloured.text, "\(entry.name)")
    }
  }

  @Test func `where a terminal has no signs every screen makes do with Latin letters, and nothing moves`() async throws
  {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let full = await catalogue.open(entry, size: Size(80, 24))
      let plain = await catalogue.open(entry, size: Size(80, 24), showsSigns: false)
      for (row, other) in zip(plain.rows, full.rows) {
        #expect(row.unicodeScalars.allSatisfy { $0.value < 0x100 }, "\(entry.name): \(row)")
        #expect(row.count == other.count, "\(entry.name): \(row)")
      }
    }
  }
}
