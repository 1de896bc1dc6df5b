import TerminalTesting
import Testing

@testable import TerminalKit

/// A text takes the columns that are drawn, also where a sign is shown by number: what counts and what draws are one (R16.1).
struct ShownWidthTests {
  private static let texts = [
    "på\u{200B} text", "\u{200B}\u{200B}\u{FEFF}a", "a\u{202E}b\u{2066}", "mjukt\u{AD}streck",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}x",
    "tab\tett", "rad\rslut", "å\u{308}ö", "👩‍👩‍👧 två", "两\u{200B}两", "\u{7F}\u{9B}31m", "\u{E000}",
  ]

  /// The columns that are not blank any more after a text was drawn on a blank line.
  private func drawn(_ text: String) -> Int {
    var canvas = Canvas(Size(200, 1))
    return canvas.write(text, 0, 0)
  }

  @Test(arguments: texts)
  func `a text is as wide as it is drawn`(_ text: String) {
    #expect(TextWidth.of(text) == drawn(text), "\(text.debugDescription)")
    let whole = text.reduce(0) { $0 + TextWidth.of($1) }
    #expect(whole >= TextWidth.of(text))
  }

  @Test(arguments: [10, 17, 30])
  func `a text broken into lines has no line wider than its room, and none of it is out of sight`(_ width: Int) {
    let text = String(repeating: "Klienten\u{200B} kommer\u{200B} på\u{200B} måndag\u{200B} ", count: 4) + "och SLUTET"
    for line in TextWrap.texts(text, width: width) { #expect(drawn(line) <= width, "\(line.debugDescription)") }
    #expect(TextWidth.of(TextWidth.truncated(text, to: width)) <= width)
    var area = TextArea(text, width: width)
    var canvas = Canvas(Size(width + 1, 60))
    area.render(into: &canvas)
    let shown = (0..<60).map { canvas.text(row: $0) }.joined()
    #expect(shown.ranges(of: "<U+200B>").count == 16 || width == 10, "\(shown)")
    #expect(shown.contains("SLUTET"))
    #expect(canvas.cursor.map { $0.x <= width } == true)
    area.insert("\u{200B}")
    area.render(into: &canvas)
    #expect(canvas.cursor.map { $0.x <= width } == true)
  }
}
