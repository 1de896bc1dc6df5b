import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// What keys do, found out by pressing them.
@Suite struct KeyEffectTests {
  /// Every key that a keyboard of theirs has, without Ctrl-L.
  private static let keyboard: [Key] =
    "abcdefghijklmnopqrstuvwxyzåäö0123456789+-.,/:?!".map(Key.character)
    + "abcdefgkopqrstuvwxyz".map(Key.control)
    + [.enter, .escape, .tab, .backTab, .delete, .space, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown]

  @Test func `a key that does something stands in the help`() async throws {
    var catalogue = try ScreenCatalogue()
    // Every other key ends a jump, which is what its letters are for.
    for place in catalogue.entries.indices where catalogue.entries[place].name != "clients, jump" {
      let entry = catalogue.entries[place]
      var runner = RecordingRunner(catalogue.day.register)
      var driver = await catalogue.open(entry, runner: runner)
      for key in Self.keyboard {
        let own = driver.runtime.layers.last!.keymap
        if own.isTyping, key.belongsToText { continue }
        let all = driver.runtime.commands
        let isDeclared =
          all.bindings.contains { $0.keys.contains(key) } || all.hints.contains { $0.keys.contains(key) }
          || own.widgetKeys.contains(key)
        if isDeclared { continue }
        let before = driver.rows.dropLast(2)
        await driver.press(key)
        if driver.rows.dropLast(2) == before { continue }
        Issue.record("\(entry.name): \(key)")
        if runner.verbs.contains(where: { $0.access == .write }) { catalogue = try ScreenCatalogue() }
        runner = RecordingRunner(catalogue.day.register)
        driver = await catalogue.open(catalogue.entries[place], runner: runner)
      }
    }
  }

  @Test func `nothing that one key does is beyond å: it asks first or can be undone`() async throws {
    var catalogue = try ScreenCatalogue()
    for place in catalogue.entries.indices {
      let map = await catalogue.open(catalogue.entries[place]).runtime.commands
      if map.isModal { continue }
      for binding in map.bindings where binding.disabled == nil && !["undo", "redo", "lock"].contains(binding.id) {
        guard let key = map.shownKey(binding) else { continue }
        let entry = catalogue.entries[place]
        let runner = RecordingRunner(catalogue.day.register)
        let driver = await catalogue.open(entry, runner: runner)
        let opening = runner.verbs.count
        await driver.press(key)
        // What was looked at or taken out is kept in the log; that changes nothing that a person could want back.
        let written = runner.verbs.dropFirst(opening).filter {
          $0.access == .write && !($0 is OpenClientCard) && !($0 is OpenIntake) && !($0 is EndSearch)
            && !($0 is OpenOpening)
            && !($0 is MakeParticipationReport)
        }
        if written.isEmpty { continue }
        let session = entry.session.at(Workday.now)
        #expect(throws: Never.self, "\(entry.name): \(key) does \(written)") {
          try catalogue.day.register.run(UndoLast(), by: session)
        }
        catalogue = try ScreenCatalogue()
      }
    }
  }
}
