import CNcurses
import TerminalKit
import Testing

@testable import NcursesTerminal

struct KeyReaderTests {
  private func events(_ keys: [(Int, String)]) -> [Event] {
    var reader = KeyReader()
    return keys.flatMap { key, text -> [Event] in
      if text.isEmpty { return [reader.event(key: Int32(key), character: 0)].compactMap { $0 } }
      return text.unicodeScalars.compactMap { reader.event(key: Int32(key), character: $0.value) }
    }
  }

  @Test(arguments: [
    ("å", Key.character("å")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}", .escape),
    ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1A}", .control("z")), ("\u{13}", .control("s")),
    ("漢", .character("漢")),
  ])
  func `a byte sequence is the key that was pressed`(text: String, key: Key) {
    #expect(events([(CN_KEY_CHARACTER, text)]) == [.key(key)])
  }

  @Test func `arrows, words and function keys have their names`() {
    let keys = [
      CN_KEY_UP, CN_KEY_WORD_LEFT, CN_KEY_BACK_TAB, CN_KEY_PAGE_DOWN, CN_KEY_F1, CN_KEY_F1 + 11, CN_KEY_OTHER,
    ]
    let expected: [Key] = [.up, .wordLeft, .backTab, .pageDown, .function(1), .function(12)]
    #expect(events(keys.map { ($0, "") }) == expected.map(Event.key))
  }

  @Test func `a paste is one piece of text with its line breaks, never keys`() {
    let pasted = events([
      (CN_KEY_CHARACTER, "a"), (CN_KEY_PASTE_BEGIN, ""), (CN_KEY_CHARACTER, "q\rå\u{1B}"), (CN_KEY_UP, ""),
      (CN_KEY_CHARACTER, "x"), (CN_KEY_PASTE_END, ""), (CN_KEY_CHARACTER, "b"),
    ])
    #expect(pasted == [.key("a"), .paste("q\nå\u{1B}x"), .key("b")])
  }
}
