import TestSupport
import Testing

@testable import TerminalKit

/// Text that stays broken into lines while it is edited.
struct WrappedTextTests {
  private static let pieces = [
    "a", "ö", " ", "\n", "ord ", "långtord", "\u{301}", "🇸🇪", "🇫", "👩‍👩‍👧", "两", "rad ett\nrad två\n", "  ", "\r\n", "e", "",
  ]

  @Test func `edited anywhere, it is what it would be broken anew`() {
    var random = SeededGenerator.printed()
    for _ in 0..<150 {
      let width = Int.random(in: 1...12, using: &random)
      var wrapped = WrappedText("", width: width)
      for _ in 0..<40 {
        let from = Int.random(in: 0...wrapped.characters.count, using: &random)
        let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...6, using: &random)
        let range = from..<min(wrapped.characters.count, from + length)
        let following = wrapped.characters.count - range.upperBound
        let piece = Self.pieces.randomElement(using: &random)!
        var plain = wrapped.characters
        plain.replaceSubrange(range, with: piece)
        let cursor = wrapped.replace(range, with: piece)
        #expect(wrapped.text == String(plain))
        #expect(wrapped.characters == Array(wrapped.text))
        #expect(cursor == max(0, wrapped.characters.count - following))
        let anew = WrappedText(wrapped.text, width: width)
        #expect(wrapped.rows == anew.rows, "width \(width): \(wrapped.text.debugDescription)")
        let place = Int.random(in: 0...wrapped.characters.count, using: &random)
        #expect(wrapped.row(of: place) == anew.rows.lastIndex { $0.start <= place })
      }
    }
  }

  @Test func `in a paragraph of very many lines no text is lost, no line is too wide, and the rest stays`() {
    var random = SeededGenerator.printed()
    var wrapped = WrappedText(String(repeating: "ord och ännu ett ", count: 600), width: 30)
    for _ in 0..<300 {
      let from = Int.random(in: 0..<wrapped.characters.count - 6, using: &random)
      let range = from..<from + Int.random(in: 0...5, using: &random)
      _ = wrapped.replace(range, with: ["", "x", " ", "längre ord", "\n"].randomElement(using: &random)!)
      #expect(wrapped.characters == Array(wrapped.text))
      for (row, next) in zip(wrapped.rows, wrapped.rows.dropFirst()) {
        let between = wrapped.characters[row.start + row.count..<next.start]
        #expect(row.count >= 0 && between.count <= 1 && between.allSatisfy(\.isWhitespace))
        #expect(TextWidth.of(wrapped.text(of: row)) <= 30)
        #expect(next.byte == String(wrapped.characters[..<next.start]).utf8.count)
      }
      #expect(wrapped.rows.last.map { $0.start + $0.count } == wrapped.characters.count)
    }
  }

  @Test(arguments: ["rad med åäö, och en till. ", "enda", "rad\n"])
  func `after a megabyte was pasted, a key looks at no more than a few lines`(_ line: String) {
    var area = TextArea("", width: 60)
    area.insert(String(repeating: line, count: 1_048_576 / line.utf8.count))
    for _ in 0..<200 { area.handle(.up) }
    let pasted = area.measured
    #expect(area.excess > 0)
    for key in [
      Key.character("x"), .backspace, .left, .up, .enter, .character("y"), .home, .end, .delete, .control("w"),
    ] {
      let before = area.measured
      area.handle(key)
      #expect(area.measured - before < 4_000, "\(key)")
    }
    #expect(area.measured - pasted < 30_000)
    #expect(area.lineCount(width: 59) > 10_000)
  }
}
