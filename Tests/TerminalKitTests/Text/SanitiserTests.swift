import TerminalKit
import Testing

struct SanitiserTests {
  @Test(arguments: [
    ("Åsa Öberg", "Åsa Öberg"),
    ("a\u{1B}[31mb", "a␛[31mb"),
    ("a\rb\u{8}c\td\n", "a␍b␈c␉d␊"),
    ("a\u{7F}b", "a␡b"),
    ("\u{9B}2J", "<U+009B>2J"),
    ("\u{202E}evil\u{202C}", "<U+202E>evil<U+202C>"),
    ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
    ("a\u{2028}b", "a<U+2028>b"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b", "a\u{301}\u{302}\u{303}\u{304}<U+0305><U+0306>b"),
    ("محمد", "محمد"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("O’Brien-Łukasz", "O’Brien-Łukasz"),
  ])
  func `nothing that a terminal obeys gets out, and it is shown as such`(raw: String, shown: String) {
    #expect(Array(Sanitiser.line(raw).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `every control is forbidden`() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) {
      let scalar = Unicode.Scalar(UInt8(value))
      #expect(Sanitiser.isForbidden(scalar), "U+\(String(value, radix: 16))")
      #expect(!Sanitiser.line("a" + String(scalar)).unicodeScalars.contains(scalar))
    }
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF, 0xE000] as [UInt32])
  func `noncharacters and private use are shown by number`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Sanitiser.line("x" + String(scalar)) == "x<U+" + String(value, radix: 16, uppercase: true) + ">")
  }

  @Test func `long text keeps its line breaks`() {
    #expect(Sanitiser.lines("a\r\nb\nc\rd") == "a\nb\nc␍d")
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字", 3, "漢…"), ("漢字", 4, "漢字"), ("abc", 0, ""), ("abc", 1, "…"),
    ("a\u{30A}bc", 2, "a\u{30A}…"),
  ])
  func `text is cut by columns`(text: String, width: Int, expected: String) {
    #expect(TextWidth.truncated(text, to: width) == expected)
  }

  @Test(arguments: [
    ("", 5, [""]),
    ("ett två tre", 7, ["ett två", "tre"]),
    ("ett två tre", 5, ["ett", "två", "tre"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a\n\nb\n", 9, ["a", "", "b", ""]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("abc def", 3, ["abc", "def"]),
  ])
  func `long text breaks at blanks`(text: String, width: Int, lines: [String]) {
    #expect(TextWrap.texts(text, width: width) == lines)
  }

  @Test func `every line says where in the text it begins`() {
    let text = "Helst inom vården.\nHar trivts som vårdbiträde men vill läsa till undersköterska."
    let characters = Array(text)
    for width in 1...80 {
      let lines = TextWrap.lines(text, width: width)
      for line in lines {
        #expect(String(characters[line.start..<line.start + line.count]) == line.text)
        #expect(TextWidth.of(line.text) <= width)
      }
      #expect(lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    }
  }
}
