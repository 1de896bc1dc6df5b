import Glibc
import TerminalKit
import Testing

/// Bracketed paste: always text, and it always ends.
struct PasteDecoderTests {
  private func events(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8), at: .zero) + decoder.wake(at: .seconds(1))
  }

  @Test func `a paste is one piece of text with its line breaks, never keys`() {
    #expect(
      events("a\u{1B}[200~q\rå\u{1B}[A\r\nx\n\u{1B}[201~b")
        == [.key("a"), .paste("q\nå\u{1B}[A\nx\n"), .key("b")])
    #expect(events("\u{1B}[200~\u{1B}[201~b") == [.key("b")])
  }

  @Test func `an ESC inside is text, also where the end mark seems to begin`() {
    #expect(events("\u{1B}[200~a\u{1B}b\u{1B}\u{1B}[201~") == [.paste("a\u{1B}b\u{1B}")])
    #expect(events("\u{1B}[200~a\u{1B}[2\u{1B}[20\u{1B}[201x\u{1B}[201~") == [.paste("a\u{1B}[2\u{1B}[20\u{1B}[201x")])
  }

  @Test func `Esc with nothing after it ends a paste, and so does Ctrl-C; neither is a key`() {
    #expect(events("\u{1B}[200~text\u{1B}") == [.paste("text")])
    #expect(events("\u{1B}[200~text\u{3}q") == [.paste("text"), .key("q")])
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~text\u{1B}".utf8), at: .zero) == [])
    #expect(decoder.decode(Array("q".utf8), at: .milliseconds(200)) == [.paste("text"), .key("q")])
  }

  @Test
  func `after two seconds of silence what came is text, a line says what is waited for, and the rest is still text`() {
    var decoder = KeyDecoder()
    let innan = Array("Innan\u{1B}[200~Klistrad p".utf8) + [0xC3]
    #expect(decoder.decode(innan, at: .zero) == "Innan".map { .key(.character($0)) })
    #expect(decoder.deadline == .seconds(2))
    #expect(decoder.wake(at: .milliseconds(1999)) == [])
    #expect(decoder.wake(at: .seconds(2)) == [.paste("Klistrad p"), .unfinished(.paste)])
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0xA5] + Array(" q\r".utf8), at: .seconds(10)) == [])
    #expect(decoder.wake(at: .seconds(12)) == [.paste("å q\n")])
    #expect(decoder.decode(Array("\nslut\u{1B}[2".utf8), at: .seconds(13)) == [])
    #expect(decoder.wake(at: .seconds(20)) == [.paste("slut")])
    #expect(decoder.decode(Array("01~q".utf8), at: .seconds(30)) == [.unfinished(nil), .key("q")])
  }

  @Test(arguments: ["", "\u{1B}", "\u{1B}[20"])
  func `when the program is to end, what has come of a paste is text`(_ tail: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~Halva bre\(tail)".utf8), at: .zero) == [])
    #expect(decoder.close() == [.paste("Halva bre")])
    #expect(decoder.close() == [])
    #expect(decoder.decode(Array("\u{1B}".utf8), at: .zero) == [] && decoder.close() == [])
  }

  @Test func `a paste costs time in proportion to its length`() {
    func cost(_ count: Int) -> Double {
      let text = Array(("\u{1B}[200~" + String(repeating: "rad med åäö.\r", count: count) + "\u{1B}[201~").utf8)
      var decoder = KeyDecoder()
      let start = clock()
      for begin in stride(from: 0, to: text.count, by: 4095) {
        _ = decoder.decode(Array(text[begin...].prefix(4095)), at: .zero)
      }
      return Double(clock() - start)
    }
    _ = cost(100)
    #expect(cost(80_000) < 40 * max(1, cost(8_000)))
  }
}
