import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// Reader mode: what a screen reader or a braille line gets, on every screen of the catalogue.
@Suite struct ReaderTests {
  /// Room for everything that a screen says.
  private static let whole = Size(100, 250)

  @Test func `every screen is plain lines: no boxes or blocks, no wide gaps, the cursor in a line`() async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry, size: Self.whole, isRead: true)
      let lines = driver.rows.filter { !$0.isEmpty }
      #expect(lines.count > 3, "\(entry.name)")
      for line in lines {
        #expect(
          !line.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) || $0 == "▸" }, "\(entry.name): \(line)")
        #expect(!line.contains("   ") && !line.hasPrefix(" "), "\(entry.name): \(line)")
      }
      let cursor = try #require(driver.terminal.frame.cursor, "\(entry.name)")
      #expect(!driver.rows[cursor.y].isEmpty, "\(entry.name)")
      #expect(cursor.x <= driver.rows[cursor.y].count + 1, "\(entry.name)")
    }
  }

  @Test func `what the drawn screen shows in its row or its form is said`() async throws {
    let catalogue = try ScreenCatalogue()
    for entry in catalogue.entries {
      let drawn = await catalogue.open(entry)
      let read = await catalogue.open(entry, size: Self.whole, isRead: true)
      let said = Self.flat(read.rows.joined(separator: " "))
      let keymap = drawn.runtime.layers.last!.keymap
      let commands = drawn.runtime.commands
      if commands.isModal {
        for binding in commands.bindings where drawn.text.contains(binding.title) {
          #expect(said.contains(Self.flat(binding.title)), "\(entry.name): “\(binding.title)”")
        }
        continue
      }
      let isForm = keymap.isTyping && !drawn.text.contains("▸")
      let rows = isForm ? Array(drawn.rows[2..<28]) : [Self.selected(drawn.terminal.frame)]
      // What could be chosen instead is said where the focus is.
      let facts = rows.map { $0.replacing(/[(\[] [)\]] [^(\[]*/, with: "  ") }
      for piece in facts.flatMap(Reading.pieces).map(Self.flat) where !piece.isEmpty && !piece.contains("…") {
        #expect(said.contains(piece), "\(entry.name): “\(piece)”")
      }
    }
  }

  /// The text of the selected row, of one pane where there are several.
  private static func selected(_ frame: Canvas) -> String {
    guard let y = frame.cursor?.y else { return "" }
    let row = frame.row(y)
    let own = row.filter { $0.style.ground == .selection }
    return (own.isEmpty ? Array(row) : own).map(\.text).joined()
  }

  /// Letters, digits and single blanks: how a fact is said, not how it is set.
  private static func flat(_ text: String) -> String {
    var text = text.replacing("–", with: " ").replacing("tim/v", with: " ")
    for sign in ["( )", "(•)", "(x)", "[ ]", "[x]", "✗", "→", "✓", "!", "”", ":", "*", "[", "]", ","] {
      text = text.replacing(sign, with: " ")
    }
    return text.lowercased().split(separator: " ").filter { $0 != "till" }.joined(separator: " ")
  }

  @Test func `moving in a list changes the lines of the row alone, and the cursor stands at it`() async throws {
    let catalogue = try ScreenCatalogue()
    let entry = try #require(catalogue.entries.first { $0.name == "clients" })
    let driver = await catalogue.open(entry, size: Size(80, 24), isRead: true)
    let before = driver.rows
    await driver.press(.down)
    let after = driver.rows
    let changed = zip(before, after).filter { $0 != $1 }.map(\.1)
    #expect(!changed.isEmpty)
    for line in changed {
      let labels = ["Namn", "Född", "Ärende", "Stadsdel", "Handläggare", "Läge", "Nästa tid", "Rad"]
      #expect(labels.contains { line.hasPrefix($0 + ": ") }, "\(line)")
    }
    let cursor = try #require(driver.terminal.frame.cursor)
    #expect(after[cursor.y].hasPrefix("Namn: "))
  }

  @Test func `in a small window the lines follow the cursor, and none is cut`() async throws {
    let catalogue = try ScreenCatalogue()
    let entry = try #require(catalogue.entries.first { $0.name == "details" })
    let driver = await catalogue.open(entry, size: Size(30, 8), isRead: true)
    await driver.press(.tab, .tab)
    let cursor = try #require(driver.terminal.frame.cursor)
    #expect(driver.rows[cursor.y].contains("Vällingby"))
    #expect(driver.shows("Adress: Provgatan 1,"))
    #expect(driver.rows[0].hasPrefix("Skärm: "))
    #expect(driver.footer.hasPrefix("Tangenter:"))
    await driver.resize(15, 5)
    #expect(driver.rows[0].hasPrefix("Fönstret"))
  }

  @Test func `an error is said right after its field, with the cursor at it`() async throws {
    let catalogue = try ScreenCatalogue()
    let entry = try #require(catalogue.entries.first { $0.name == "details" })
    let driver = await catalogue.open(entry, size: Size(80, 24), isRead: true)
    await driver.press(.tab)
    await driver.type("rut")
    await driver.press(.control("s"))
    let row = try #require(driver.rows.firstIndex { $0.hasPrefix("E-post: rut") })
    #expect(driver.rows[row + 1].hasPrefix("Fel: Skriv adressen med @"))
    #expect(driver.terminal.frame.cursor == Point("E-post: rut".count, row))
    #expect(driver.rows[1].hasPrefix("Varning: "))
  }

  @Test(arguments: [
    "clients", "card, tab 1", "assessment", "booking", "plan, activity", "roll call", "absence",
    "intake, details", "day, coach", "plan, deleting",
  ])
  func `what is said is readable`(_ name: String) async throws {
    let catalogue = try ScreenCatalogue()
    let entry = try #require(catalogue.entries.first { $0.name == name })
    let driver = await catalogue.open(entry, size: Size(80, 24), isRead: true)
    let file = "reader-" + name.replacing(",", with: "").replacing(" ", with: "-")
    #expect(driver.snapshot(file) == .same)
  }
}
