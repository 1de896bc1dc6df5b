import Domain
import TestSupport
import Testing

/// R16.1, the way in.
@Suite struct TextFilterTests {
  @Test(arguments: [
    ("Åsa Öberg", "Åsa Öberg"), ("A\u{30A}sa", "Åsa"), ("田中 はなこ", "田中 はなこ"), ("سارة", "سارة"), ("", ""),
    ("a\tb", "a b"), ("O'Brien-Lind", "O'Brien-Lind"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ("e\u{301}\u{302}\u{303}\u{304}", "é\u{302}\u{303}\u{304}"),
  ])
  func ordinaryTextComesThroughAsNFC(_ text: String, _ expected: String) throws {
    let accepted = try TextFilter.accept(text, maxLength: 40)
    #expect(Array(accepted.utf8) == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("Anna\u{1B}[31m", "controlCharacter", "Tecken 5", "U+001B"),
      ("\u{0}", "controlCharacter", "Tecken 1", "U+0000"),
      ("ab\u{7F}", "controlCharacter", "Tecken 3", "U+007F"),
      ("å\u{9B}", "controlCharacter", "Tecken 2", "U+009B"),
      ("Anna\u{202E}", "bidiOverride", "Tecken 5", "U+202E"),
      ("\u{2066}x", "bidiOverride", "Tecken 1", "U+2066"),
      ("x" + String(Unicode.Scalar(0xFFFE as UInt16)!), "noncharacter", "Tecken 2", "U+FFFE"),
      ("x" + String(Unicode.Scalar(0x1FFFF as UInt32)!), "noncharacter", "Tecken 2", "U+1FFFF"),
      (String(Unicode.Scalar(0xFDD0 as UInt16)!), "noncharacter", "Tecken 1", "U+FDD0"),
      ("Bj\u{FFFD}rn", "unreadableCharacter", "Tecken 3", "U+FFFD"),
      ("två\nrader", "lineBreak", "Tecken 4", "U+000A"),
      ("två\u{2028}rader", "lineBreak", "Tecken 4", "U+2028"),
      ("xe\u{302}\u{316}\u{317}\u{318}\u{319}\u{31C}", "tooManyMarks", "Tecken 2", "U+031C"),
    ] as [(String, String, String, String)])
  func whatMayNotStandIsRefusedWithPlaceAndCode(_ text: String, _ code: String, _ place: String, _ point: String) {
    let refusal = #expect(throws: Refusal.self) { try TextFilter.accept(text, maxLength: 40) }
    #expect(refusal?.code == code)
    #expect(refusal?.kind == .invalid)
    #expect(refusal?.message.hasPrefix(place + " ") == true)
    #expect(refusal?.message.contains(point) == true)
  }

  @Test func longerTextKeepsItsLinesAndNamesThem() throws {
    #expect(try TextFilter.accept("ett\r\ntvå\rtre\nfyra", maxLength: 40, lines: .multiple) == "ett\ntvå\ntre\nfyra")
    let refusal = #expect(throws: Refusal.self) {
      try TextFilter.accept("ett\nab\u{1B}", maxLength: 40, lines: .multiple)
    }
    #expect(refusal?.message.hasPrefix("Rad 2, tecken 3 ") == true)
  }

  @Test(arguments: [10_000, 1_000_000])
  func tenThousandLettersAreRefusedWithTheLengthThatFits(_ count: Int) {
    let refusal = #expect(throws: Refusal.self) {
      try TextFilter.accept(String(repeating: "å", count: count), maxLength: 200)
    }
    #expect(
      refusal?.message == "\(count - 200) tecken för mycket: texten har \(count), högst 200 får plats. Korta den.")
  }

  @Test func lengthCountsLettersAsPeopleSeeThem() throws {
    #expect(try TextFilter.accept("ååååå", maxLength: 5) == "ååååå")
    #expect(throws: Refusal.self) { try TextFilter.accept("abcdef", maxLength: 5) }
  }

  @Test(arguments: [
    [0xED, 0xA0, 0x80] as [UInt8], [0xC3], [0x42, 0x6A, 0xF6, 0x72, 0x6E], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
  ])
  func bytesThatAreNotUTF8AreRefused(_ bytes: [UInt8]) {
    let refusal = #expect(throws: Refusal.self) { try TextFilter.accept(utf8: bytes, maxLength: 40) }
    #expect(refusal?.code == "notUTF8")
  }

  @Test func aPasteKeepsWhatMayStandAndSaysWhatItDropped() {
    let paste = TextFilter.cleaned("Anna\u{1B}[31m\u{202E} Berg\nEk", maxLength: 40)
    #expect(paste.text == "Anna[31m Berg Ek")
    #expect(paste.notice == "2 otillåtna tecken togs bort (U+001B, U+202E).")
    #expect(TextFilter.cleaned("Anna", maxLength: 40).notice == nil)
    let long = TextFilter.cleaned("Annabella", maxLength: 4)
    #expect(long.text == "")
    #expect(long.notice == "Det inklistrade har 9 tecken, högst 4 tas emot på en gång. Inget klistrades in.")
    let zalgo = TextFilter.cleaned("a" + String(repeating: "\u{316}", count: 50), maxLength: 4)
    #expect(zalgo.text.unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("Åsa Öberg", "Åsa Öberg"), ("a\u{1B}[31mb", "a<U+001B>[31mb"), ("a\u{202E}b", "a<U+202E>b"),
    ("a\u{9B}b", "a<U+009B>b"), ("a\tb\nc", "a<U+0009>b<U+000A>c"), ("a\u{2028}b", "a<U+2028>b"),
  ])
  func whatGoesOutShowsWhatCouldMoveTheCursor(_ text: String, _ shown: String) {
    #expect(TextFilter.visible(text) == shown)
  }

  @Test func longerTextGoesOutWithItsLines() {
    #expect(TextFilter.visible("å\r\nb\u{7}", lines: .multiple) == "å\r\nb<U+0007>")
  }

  @Test func whatIsCleanedIsAlwaysAccepted() throws {
    var random = SeededGenerator.printed()
    let scalars: [UInt32] = [
      0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x41, 0x61, 0x7F, 0x85, 0xE5, 0x300, 0x301, 0x308, 0x30A, 0x316, 0x202E,
      0x2028,
      0xFFFD, 0xFFFE, 0xFDD0, 0x1F600, 0x200D, 0xAC00, 0x1100, 0x1161,
    ]
    for _ in 0..<2_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        view.append(Unicode.Scalar(scalars.randomElement(using: &random)!)!)
      }
      for lines in [TextFilter.Lines.single, .multiple] {
        let cleaned = TextFilter.cleaned(String(view), maxLength: 10, lines: lines).text
        #expect(try TextFilter.accept(cleaned, maxLength: 10, lines: lines) == cleaned)
      }
    }
  }
}
