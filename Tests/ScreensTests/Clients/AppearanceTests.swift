import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

@MainActor @Suite struct AppearanceTests {
  @Test func withoutColoursEveryScreenSaysTheSame() async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let plain = await catalogue.open(entry, size: Size(80, 24))
      let coloured = await catalogue.open(entry, size: Size(80, 24), theme: try ThemeLibrary().theme("kvallsljus"))
      #expect(plain.text == coloured.text, "\(entry.name)")
    }
  }
}
