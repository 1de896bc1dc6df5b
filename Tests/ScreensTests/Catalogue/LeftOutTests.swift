import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// What was written in a field is never left out of what is saved without a word when another field's choice takes its field
/// out of sight: it stays in sight, and saving asks for it (R15.4). Over every form of the catalogue.
@Suite struct LeftOutTests {
  @Test func `no choice in any form takes out of sight what was written under another one`() async throws {
    let catalogue = try ScreenCatalogue()
    var forms: Set<String> = []
    var kept = 0
    for entry in catalogue.entries + catalogue.overlays {
      let driver = await catalogue.open(entry)
      guard let layer = driver.runtime.layers.last, let screen = Self.screen(of: layer) else { continue }
      guard let count = Self.probe(screen, entry.name) else { continue }
      forms.insert("\(type(of: screen))")
      kept += count
    }
    #expect(forms.count > 20, "\(forms.sorted())")
    for name in ["AbsenceScreen", "ExaminationScreen", "BookingScreen", "ClosureFormScreen", "TargetGroupScreen"] {
      #expect(forms.contains(name))
    }
    #expect(kept > 20, "\(kept)")
  }

  private static func screen(of layer: any Layer) -> (any DraftingScreen)? {
    Mirror(reflecting: layer).descendant("screen") as? any DraftingScreen
  }

  /// How many times something written stood in a field that was not asked for any more; nil where it is no form.
  private static func probe(_ screen: any DraftingScreen, _ name: String) -> Int? {
    switch screen {
    case let screen as AbsenceScreen: screen.isEditable ? go(screen, { $0.form.form }, name) : nil
    case let screen as ExaminationScreen: screen.isEditable ? go(screen, { $0.form.form }, name) : nil
    case let screen as BookingScreen: go(screen, { $0.form }, name)
    case let screen as any FormScreen: form(screen, name)
    default: nil
    }
  }

  private static func form<S: FormScreen>(_ screen: S, _ name: String) -> Int { go(screen, { $0.form }, name) }

  private static func go<S: DraftingScreen, ID>(_ screen: S, _ form: (S) -> Form<ID>, _ name: String) -> Int
  where ID: RawRepresentable, ID.RawValue == String {
    var kept = 0
    for picker in form(screen).fields {
      guard case .choice(let choice) = picker.control else { continue }
      for option in choice.choices {
        var written = screen
        _ = written.resume(Draft([picker.id.rawValue: [option.id]]))
        var words: [ID: [String]] = [:]
        for field in form(written).fields where form(written).isShown(field) {
          switch field.control {
          case .text, .area: words[field.id] = ["skrivet i \(field.id.rawValue)"]
          case .parsed, .choice, .choices: break
          }
        }
        _ = written.resume(Draft(Dictionary(uniqueKeysWithValues: words.map { ($0.key.rawValue, $0.value) })))
        for other in choice.choices where other.id != option.id {
          var changed = written
          _ = changed.resume(Draft([picker.id.rawValue: [other.id]]))
          var now = form(changed)
          for (id, text) in words {
            guard let field = now.field(id) else { continue }
            let place = "\(name): \(id) under \(option.label), then \(other.label)"
            #expect(field.value == text && now.isShown(field), "\(place)")
            #expect(changed.draft.fields[id.rawValue] == text, "\(place)")
            guard field.isHidden else { continue }
            kept += 1
            let passed = now.check()
            #expect(!passed && now.field(id)?.error == FieldWording.swedish.leftOut, "\(place)")
          }
        }
      }
    }
    return kept
  }
}
