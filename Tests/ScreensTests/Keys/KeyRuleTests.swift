import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// What screens.md says of keys, read from every key map of every screen in every state of the catalogue.
@Suite struct KeyRuleTests {
  let catalogue: ScreenCatalogue

  init() throws { catalogue = try ScreenCatalogue() }

  /// A state of the catalogue and what every key does there.
  private struct Sounding {
    var name: String
    var own: KeyMap<AnyMessage>
    var all: KeyMap<Command>
    var driver: Driver
    /// Whether no keys but those of a question or a prompt do anything.
    var isModal: Bool { own.isModal || driver.runtime.isAsking }
  }

  private func soundings() async -> [Sounding] {
    var result: [Sounding] = []
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry)
      result.append(
        Sounding(
          name: entry.name, own: driver.runtime.layers.last!.keymap, all: driver.runtime.commands, driver: driver))
    }
    return result
  }

  @Test func `the catalogue's states are what their names say`() async throws {
    let soundings = await soundings()
    #expect(Set(soundings.map(\.name)).count == soundings.count)
    for (name, text) in [
      ("clients, marked", "avmarkera"), ("plan, adding", "Vad ska läggas till?"), ("plan, deleting", "Ta bort"),
      ("decide name", "På remissen"), ("roll call, late", "Hur många minuter"), ("booking, groups", "enskild tid"),
      ("card, tab 7", "[Historik]"), ("plan activity", "Timmar i veckan"), ("statistics, period", "Vilken period?"),
      ("absence", "KONTAKTFÖRSÖK"), ("tasks, receiver", "Lämna över"), ("clients, jump", "Hoppa till"),
    ] {
      let found = try #require(soundings.first { $0.name == name }, "\(name)")
      #expect(found.driver.text.contains(text), "\(name): \(found.driver.text)")
    }
  }

  @Test func `no two actions of a screen have the same key or id, and each has words`() async {
    for sounding in await soundings() {
      #expect(sounding.own.collisions.isEmpty, "\(sounding.name)")
      #expect(sounding.all.collisions.isEmpty, "\(sounding.name)")
      let ids = sounding.own.bindings.map(\.id)
      #expect(Set(ids).count == ids.count, "\(sounding.name): \(ids)")
      for binding in sounding.all.bindings { #expect(!binding.title.isEmpty, "\(sounding.name): \(binding.id)") }
    }
  }

  @Test func `no key needs AltGr, a dead key or Alt, and none is a function key alone`() async {
    let hard: Set<Character> = ["@", "£", "$", "€", "{", "[", "]", "}", "\\", "~", "|", "´", "`", "¨", "^", "µ"]
    for sounding in await soundings() {
      for binding in sounding.all.bindings {
        for case .character(let character) in binding.keys {
          #expect(!hard.contains(character), "\(sounding.name): \(binding.id)")
          #expect(character.unicodeScalars.allSatisfy { $0.isASCII } || "åäö".contains(character))
        }
        let functions = binding.keys.filter { if case .function = $0 { true } else { false } }
        #expect(functions.isEmpty || functions.count < binding.keys.count, "\(sounding.name): \(binding.id)")
      }
    }
  }

  @Test func `every action is in the footer, the help or the palette, and a question shows all of its answers`() async {
    for sounding in await soundings() {
      let footer = Set(
        Footer.spans(sounding.all, width: 400, wording: .swedish).map { $0.text.trimmed }.filter { !$0.isEmpty })
      let help = Set(HelpScreen(sounding.all, wording: .swedish).entries.map(\.title))
      let palette = Set(PaletteScreen(sounding.all, wording: .swedish).entries.map(\.id))
      for binding in sounding.all.bindings {
        if sounding.isModal {
          let isShown = sounding.driver.text.contains(binding.title) || footer.contains(binding.short)
          #expect(isShown, "\(sounding.name): \(binding.title)")
        } else {
          let isFound = footer.contains(binding.short) || help.contains(binding.title) || palette.contains(binding.id)
          #expect(isFound, "\(sounding.name): \(binding.id)")
          // Without a key only the palette leads there.
          #expect(!binding.keys.isEmpty || palette.contains(binding.id), "\(sounding.name): \(binding.id)")
        }
      }
    }
  }

  @Test func `help and palette can be opened on every screen but in a question`() async {
    for sounding in await soundings() where !sounding.isModal {
      for (id, keys) in [("help", ["?", .function(1)]), ("palette", [":", .control("p")])] as [(String, [Key])] {
        let binding = sounding.all.bindings.first { $0.id == id }
        #expect(binding?.keys == keys, "\(sounding.name)")
        #expect(binding.flatMap(sounding.all.shownKey) != nil, "\(sounding.name)")
      }
    }
  }

  @Test(arguments: [60, 80, 100])
  func `the footer ends in the commands and the help on every screen but in a question`(width: Int) async {
    var seen = 0
    for sounding in await soundings() where !sounding.isModal {
      seen += 1
      let entries = Footer.entries(sounding.all, width: width - 2, gap: 3, wording: .swedish)
      #expect(entries.suffix(2).map(\.words) == ["kommando", "hjälp"], "\(sounding.name): \(entries)")
      // What can be done is not left out for what cannot.
      let all = Footer.entries(sounding.all, width: 1000, gap: 3, wording: .swedish)
      if entries.contains(where: \.isOff) {
        #expect(all.filter { !$0.isOff } == entries.filter { !$0.isOff }, "\(sounding.name)")
      }
    }
    #expect(seen > 80)
  }

  @Test func `å ä ö have their twins and the twins theirs`() async {
    let twins: [(Key, Key)] = [
      ("ö", .enter), ("ä", "e"), ("å", .control("z")), ("s", "/"), (":", .control("p")), ("?", .function(1)),
    ]
    for sounding in await soundings() where !sounding.isModal {
      for binding in sounding.all.bindings {
        for (key, twin) in twins where sounding.own.widgetKeys.isDisjoint(with: [key, twin]) {
          #expect(binding.keys.contains(key) == binding.keys.contains(twin), "\(sounding.name): \(binding.id)")
        }
      }
    }
  }

  @Test func `a key of the table means the same on every screen`() async {
    let ids: [Key: Set<String>] = [
      "s": ["search"], "/": ["search"], "å": ["undo"], .control("z"): ["undo"], .control("y"): ["redo"],
      ":": ["palette"], .control("p"): ["palette"], "?": ["help"], .function(1): ["help"], .control("l"): ["lock"],
      "1": ["section.myDay"], "2": ["section.clients"], "3": ["section.attendance"], "4": ["section.tasks"],
      "5": ["section.matching"], "6": ["section.statistics"], "7": ["section.settings"],
      .space: [], ".": [], .up: [], .down: [], .home: [], .end: [],
    ]
    let words: [Key: [String]] = [
      "ö": ["öppna", "visa", "använd", "tilldela", "boka", "ändra", "klientkort"], "ä": ["ändra", "rätta"],
      "+": ["ny", "boka", "lägg"], .control("s"): ["spara"], .control("f"): ["klar", "färdig", "spara"],
      .escape: ["tillbaka", "lämna", "rensa", "avmarkera", "ta bort alla markeringar"], "q": ["tillbaka", "lämna"],
      .tab: ["nästa"], .backTab: ["förra"], .pageDown: ["nästa"], .pageUp: ["förra"],
    ]
    for sounding in await soundings() where !sounding.isModal {
      for binding in sounding.all.bindings {
        let said = ([binding.title, binding.short] + binding.synonyms).joined(separator: " ").lowercased()
        for key in binding.keys.map(\.folded) {
          if let expected = ids[key] {
            #expect(expected.contains(binding.id), "\(sounding.name): \(key) \(binding.id)")
          }
          if let expected = words[key] {
            #expect(expected.contains { said.contains($0) }, "\(sounding.name): \(key) is “\(said)”")
          }
        }
      }
    }
  }

  @Test func `every list jumps with a full stop, and rows are marked where an action takes several`() async {
    for sounding in await soundings() where !sounding.isModal {
      let hints = Set(sounding.own.hints.flatMap(\.keys))
      let isList = sounding.own.hints.contains { $0.keys.contains(.home) && $0.title != "Rulla" }
      let isGrid =
        sounding.name.hasPrefix("booking") && sounding.name != "booking, groups" || sounding.name == "intake, nextTime"
      if isList, !isGrid { #expect(hints.contains("."), "\(sounding.name)") }
      if hints.contains(.pageDown), sounding.name != "settings" {
        #expect(hints.isSuperset(of: [.pageUp, .home, .end]), "\(sounding.name)")
      }
      let name = sounding.name
      let hasBulk = ["clients", "tasks", "roll call"].contains(name)
      if hasBulk { #expect(hints.contains(.space), "\(name)") }
    }
  }

  @Test func `q leaves every screen where no text is typed, and Esc takes a step back on every one`() async {
    for sounding in await soundings() where !sounding.isModal {
      if !sounding.own.isTyping {
        guard case .message = sounding.all.answer(to: "q") else {
          Issue.record("\(sounding.name): q")
          continue
        }
      }
      if sounding.own.widgetKeys.contains(.escape) { continue }
      guard case .message = sounding.all.answer(to: .escape) else {
        Issue.record("\(sounding.name): Esc")
        continue
      }
    }
  }
}
