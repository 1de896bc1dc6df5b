import TerminalKit
import Testing

/// Bytes of a terminal, and the events that they are.
struct KeyDecoderTests {
  private func events(_ text: String, described: [(String, Key)] = []) -> [Event] {
    var decoder = KeyDecoder(KeySequences(described: described.map { (Array($0.utf8), $1) }))
    return decoder.decode(Array(text.utf8), at: .zero) + decoder.wake(at: .seconds(1))
  }

  @Test(arguments: [
    ("å", Key.character("å")), ("漢", .character("漢")), ("🙂", .character("🙂")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{1B}", .escape), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1A}", .control("z")),
    ("\u{13}", .control("s")), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}[1;5D", .wordLeft),
    ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[24~", .function(12)), ("\u{1B}Oq", "1"),
    ("\u{1B}OM", .enter),
  ])
  func `bytes are the key that was pressed`(text: String, key: Key) {
    #expect(events(text) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;53;12M", "\u{1B}[<0;53;12m", "\u{1B}[<65;53;12M", "\u{1B}[M !!",
    "\u{1B}[32;5;1M",
    "\u{1B}[?62;4c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[97;5u", "\u{1B}[1;2B", "\u{1B}O5Q", "\u{1B}[[x",
    "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]52;c;cQ==\u{1B}\\", "\u{1B}P>|q\u{1B}\\", "\u{1B}_Gq\u{1B}\\",
    "\u{1B}^q\u{1B}\\",
    "\u{1B}Xq\u{1B}\\", "\u{1B}P1$r0m\u{18}", "\u{1B}[201~", "\u{0}", "\u{9B}",
  ])
  func `a report, and any sequence that is not known, is no key`(text: String) {
    #expect(events(text) == [])
    #expect(events("a" + text + "b") == [.key("a"), .key("b")])
    #expect(events(text + text + "å") == [.key("å")])
  }

  @Test func `only bytes that begin a sequence belong to the ESC before them`() {
    for byte in UInt8(1)..<0x7F where !"[OP]X^_".utf8.contains(byte) {
      var decoder = KeyDecoder()
      let both = decoder.decode([0x1B, byte], at: .zero)
      #expect(both.first == .key(.escape), "ESC \(byte)")
      var alone = KeyDecoder()
      #expect(Array(both.dropFirst()) == alone.decode([byte], at: .zero), "ESC \(byte)")
    }
  }

  @Test func `the limit is for the byte right after ESC, and for nothing else`() {
    for (pause, expected) in [(199, [Event.key(.up)]), (200, [.key(.escape), .key("["), .key("A")])] {
      var decoder = KeyDecoder()
      #expect(decoder.decode([0x1B], at: .zero) == [])
      #expect(decoder.deadline == .milliseconds(200))
      #expect(decoder.decode(Array("[A".utf8), at: .milliseconds(pause)) == expected)
    }
    var decoder = KeyDecoder(limits: InputLimits(escape: .milliseconds(500)))
    #expect(decoder.decode(Array("\u{1B}[".utf8), at: .zero) == [])
    #expect(decoder.wake(at: .seconds(60)) == [.unfinished(.report)])
    #expect(decoder.decode(Array("A".utf8), at: .seconds(3600)) == [.unfinished(nil), .key(.up)])
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0x1B], at: .seconds(3601)) == [])
    #expect(decoder.wake(at: .seconds(3601) + .milliseconds(499)) == [])
    #expect(decoder.wake(at: .seconds(3601) + .milliseconds(500)) == [.key(.escape)])
  }

  @Test func `a busy program that reads late does not take an arrow key apart`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B], at: .zero) == [])
    #expect(decoder.decode(Array("[A".utf8), at: .seconds(1), quiet: .milliseconds(1)) == [.key(.up)])
  }

  @Test func `a second ESC ends a sequence that has begun`() {
    #expect(events("\u{1B}[\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}[12\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(events("\u{1B}]0;title\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}]0;title\u{1B}q") == [.key("q")])
    #expect(events("\u{1B}]0;title\u{3}q") == [.key("q")])
  }

  @Test func `a control or a letter that stands in no sequence ends it and is what it is`() {
    #expect(events("\u{1B}[\r") == [.key(.enter)])
    #expect(events("\u{1B}[1;å") == [.key("å")])
    #expect(events("\u{1B}[M!\t") == [.key(.tab)])
  }

  @Test func `bytes that are no letter are seen as such, and the next letter is whole`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xE5, 0x72, 0xC3, 0x1B, 0x71, 0xF0, 0x9F, 0xC3, 0xA5, 0xFF]
    let unread = Event.key("\u{FFFD}")
    #expect(
      decoder.decode(bytes, at: .zero) == [
        unread, .key("r"), unread, .key(.escape), .key("q"), unread, .key("å"), unread,
      ])
  }

  @Test func `what the terminal's description says goes before what others mean by it`() {
    #expect(events("\u{1B}[M", described: [("\u{1B}[M", .function(1))]) == [.key(.function(1))])
    #expect(events("\u{1B}[3$", described: [("\u{1B}[3$", .delete)]) == [.key(.delete)])
    #expect(events("\u{1B}[P", described: [("\u{1B}[P", .delete)]) == [.key(.delete)])
    #expect(events("\u{1A}", described: [("\u{1A}", .function(9))]) == [.key(.control("z"))])
    #expect(events("\u{1B}j", described: [("\u{1B}j", .up)]) == [.key(.escape), .key("j")])
  }
}
