import TerminalTesting
import Testing

@testable import TerminalKit

struct KeyMapTests {
  let map = KeyMap<Int>([
    Binding("open", ["ö", .enter], "Open", short: "open", inFooter: true, 1),
    Binding("book", ["b"], "Book", short: "book", inFooter: true, disabled: "No client.", 2),
    Binding("save", [.control("s")], "Save", short: "save", inFooter: true, 3),
    Binding("rare", [], "Rarely used", 4),
  ])

  private func number(_ answer: KeyMap<Int>.Answer) -> Int? {
    if case .message(let number) = answer { number } else { nil }
  }

  @Test(arguments: [Key.character("ö"), .character("Ö"), .enter])
  func `twins and capital letters are the same key`(key: Key) {
    #expect(number(map.answer(to: key)) == 1)
  }

  @Test func `a disabled key says why`() {
    guard case .refused("No client.") = map.answer(to: "b") else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `while typing, letters are text but Ctrl keys and Enter work`() {
    var typing = map
    typing.isTyping = true
    #expect(number(typing.answer(to: "ö")) == nil)
    #expect(number(typing.answer(to: .enter)) == 1)
    #expect(number(typing.answer(to: .control("s"))) == 3)
    typing.widgetKeys = [.enter]
    #expect(number(typing.answer(to: .enter)) == nil)
  }

  @Test func `a screen's bindings win over global ones, twin by twin`() {
    let global = KeyMap<Int>([
      Binding("g.b", ["b"], "Other", 10), Binding("g.e", ["e", "b"], "Edit", 11), Binding("save", ["x"], "Twice", 12),
    ])
    let merged = map.merged(with: global)
    #expect(merged.bindings.map(\.id) == ["open", "book", "save", "rare", "g.e"])
    #expect(merged.bindings.last?.keys == ["e"])
    #expect(merged.collisions.isEmpty)
  }

  @Test func `two bindings for one key are found, capital or small`() {
    let bad = KeyMap<Int>([Binding("one", ["a"], "", 1), Binding("two", ["A", "c"], "", 2)])
    #expect(bad.collisions.map(\.ids) == [["one", "two"]])
    #expect(map.collisions.isEmpty)
  }

  @Test(arguments: [
    (80, "ö open   (b book)   Ctrl-S save"), (31, "ö open   (b book)   Ctrl-S save"), (30, "ö open   Ctrl-S save"),
    (22, "ö open   Ctrl-S save"), (19, "ö open"), (16, "ö open"), (6, "ö open"), (5, ""), (0, ""),
  ])
  func `the footer is cut at whole entries`(width: Int, expected: String) {
    #expect(Footer.spans(map, width: width, wording: .english).map(\.text).joined() == expected)
  }

  @Test func `however narrow it is, the footer ends in the way to all commands and the help`() {
    let all = map.merged(
      with: KeyMap<Int>([Binding("palette", [":"], "All", 20).last, Binding("help", ["?"], "Help", 21).last]))
    let shown = KeyMap<Int>(
      all.bindings.map {
        let binding = Binding(
          $0.id, $0.keys, $0.title, short: $0.short, inFooter: true, disabled: $0.disabled, $0.message)
        return $0.isLast ? binding.last : binding
      })
    for (width, expected) in [
      (80, "ö open   (b book)   Ctrl-S save   : All   ? Help"), (24, "ö open   : All   ? Help"),
      (22, ": All   ? Help"), (14, ": All   ? Help"),
    ] {
      #expect(Footer.spans(shown, width: width, wording: .english).map(\.text).joined() == expected)
    }
  }

  @Test func `the footer dims what cannot be done, and puts it in brackets where colours say nothing`() {
    let spans = Footer.spans(map, width: 80, wording: .english)
    #expect(spans.first { $0.text == "(b" }?.style.role == .disabled)
    #expect(spans.first { $0.text == "ö" }?.style.role == .accent)
  }

  @Test(arguments: [("op", true), ("rly", true), ("xq", false), ("RARE used", true)])
  func `the palette finds a command by some of its letters`(typed: String, found: Bool) {
    let phrase = typed == "op" ? "Open" : "Rarely used"
    #expect((FuzzyMatch.score(typed, in: phrase) != nil) == found)
  }

  @Test func `words that begin so come before letters scattered`() throws {
    let whole = try #require(FuzzyMatch.score("boka", in: "Boka tid"))
    let later = try #require(FuzzyMatch.score("boka", in: "Ångra bokning av"))
    #expect(whole > later)
  }
}
