import Foundation
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

/// Every screen of the catalogue at the sizes between which people work, in `Snapshots/80x24/` and the like.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter CatalogueSnapshot` rewrites them.
@Suite struct CatalogueSnapshotTests {
  nonisolated static let sizes = [Size(60, 16), Size(80, 24), Size(132, 43)]

  @Test(arguments: sizes)
  func `every screen looks as recorded, says the same without colours, and has its cursor where the eye is`(
    size: Size
  ) async throws {
    let colours = try ThemeLibrary().theme(ThemeLibrary.standard)
    let mono = try ThemeLibrary().theme(ThemeLibrary.colourless)
    var catalogue = try ScreenCatalogue()
    for place in 0..<catalogue.entries.count + catalogue.overlays.count {
      let isOverlay = place >= catalogue.entries.count
      // Overlays come from keys that may change the register: each has one of its own.
      if isOverlay { catalogue = try ScreenCatalogue() }
      let entry = isOverlay ? catalogue.overlays[place - catalogue.entries.count] : catalogue.entries[place]
      let driver = await catalogue.open(entry, size: size, theme: colours)
      let recorded = driver.snapshot("\(size.name)/\(Self.file(entry.name))")
      #expect(recorded == .same, "\(entry.name) at \(size.name)")
      if let fault = CursorRule.fault(of: driver.terminal.frame) {
        Issue.record("\(entry.name) at \(size.name): \(fault)")
      }
      if isOverlay { catalogue = try ScreenCatalogue() }
      let again = isOverlay ? catalogue.overlays[place - catalogue.entries.count] : entry
      let plain = await catalogue.open(again, size: size, theme: mono)
      #expect(plain.text == driver.text, "\(entry.name) at \(size.name)")
    }
  }

  @Test func `no snapshot is of a screen that is no more`() throws {
    let catalogue = try ScreenCatalogue()
    let expected = Set((catalogue.entries + catalogue.overlays).map { Self.file($0.name) + ".txt" })
    #expect(expected.count == catalogue.entries.count + catalogue.overlays.count)
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    for size in Self.sizes {
      let folder = tests.appendingPathComponent("Snapshots/\(size.name)").path
      #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == expected)
    }
  }

  /// "day, handläggare" is kept in `day.handlaggare.txt`.
  private static func file(_ name: String) -> String {
    let plain: [Character: String] = ["å": "a", "ä": "a", "ö": "o", " ": "-"]
    return name.lowercased().replacing(", ", with: ".").map { plain[$0] ?? String($0) }.joined()
  }
}
