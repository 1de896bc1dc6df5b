import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

@MainActor @Suite struct AppearanceTests {
  @Test func withoutColoursEveryScreenSaysTheSame() async throws {
    let day = try Workday()
    let cases = try day.fill()
    for screen in ScreenCatalogue.all(cases, in: day) {
      let plain = await day.driver(as: day.anna, on: { _ in screen }, size: Size(80, 24))
      let coloured = await day.driver(
        as: day.anna, on: { _ in screen }, size: Size(80, 24), theme: try ThemeLibrary.named("kvallsljus"))
      #expect(plain.text == coloured.text)
    }
  }

  @Test func noTwoBindingsOfAScreenShareAKey() async throws {
    let day = try Workday()
    let cases = try day.fill()
    for screen in ScreenCatalogue.all(cases, in: day) {
      #expect(KeyCollisions.of(screen).isEmpty)
    }
  }
}

/// The keys that two bindings of a screen claim.
private enum KeyCollisions {
  static func of<S: Screen>(_ screen: S) -> [String] {
    screen.keymap.collisions.map { "\($0.key): \($0.ids.joined(separator: ", "))" }
  }
}
