import TerminalKit
import TerminalTesting
import Testing

struct CanvasTests {
  @Test(arguments: [Size(0, 0), Size(1, 1), Size(2, 1), Size(-3, 4)])
  func `drawing outside of the canvas does nothing`(size: Size) {
    var canvas = Canvas(size)
    canvas.write("åäö 漢字", -2, 0)
    canvas.write("far away", 500, 500, width: 30, alignment: .right)
    canvas.fill(Rect(x: -5, y: -5, width: 50, height: 50), .text)
    canvas.stand(on: .selection, in: Rect(x: -5, y: -5, width: 50, height: 50))
    canvas.box(Rect(x: 0, y: 0, width: 9, height: 9), glyphs: .unicode)
    canvas.rule(0, glyphs: .unicode)
    canvas.putCursor(9, 9)
    canvas.draw(in: Rect(x: 3, y: 3, width: 9, height: 9)) { $0.write("inside", 0, 0) }
    #expect(canvas.fullSize == size)
    #expect(canvas.cursor == nil)
  }

  @Test func `a region clips what is drawn in it, and counts from its own corner`() {
    var canvas = Canvas(Size(10, 3))
    canvas.draw(in: Rect(x: 2, y: 1, width: 4, height: 1)) { region in
      #expect(region.size == Size(4, 1))
      region.write("abcdefgh", -1, 0)
      region.write("no", 0, 1)
      region.putCursor(3, 0)
    }
    #expect((0..<3).map { canvas.text(row: $0) } == ["", "  bcde", ""])
    #expect(canvas.cursor == Point(5, 1))
    #expect(canvas.size == Size(10, 3))
  }

  @Test func `a region within a region is clipped by both`() {
    var canvas = Canvas(Size(6, 1))
    canvas.draw(in: Rect(x: 1, y: 0, width: 3, height: 1)) { outer in
      outer.draw(in: Rect(x: 1, y: 0, width: 9, height: 1)) { $0.write("xyzzy", 0, 0) }
    }
    #expect(canvas.text(row: 0) == "  xy")
  }

  @Test func `wide letters take two columns and never half a place`() {
    var canvas = Canvas(Size(5, 1))
    canvas.write("漢字漢", 0, 0)
    #expect(canvas.text(row: 0) == "漢字")
    canvas.write("a", 1, 0)
    #expect(canvas.text(row: 0) == " a字")
    #expect(canvas.row(0).filter(\.isContinuation).count == 1)
  }

  @Test func `combining marks share their letter's cell`() {
    var canvas = Canvas(Size(4, 1))
    let taken = canvas.write("a\u{30A}o\u{308}", 0, 0)
    #expect(taken == 2)
    #expect(canvas.cell(0, 0)?.text == "a\u{30A}")
    #expect(canvas.cell(1, 0)?.text == "o\u{308}")
  }

  @Test(arguments: [
    (Alignment.left, "abc…|"), (.right, "abc…|"), (.center, "abc…|"),
  ])
  func `text that is too long ends in an ellipsis`(alignment: Alignment, expected: String) {
    var canvas = Canvas(Size(5, 1))
    canvas.write("abcdef", 0, 0, width: 4, alignment: alignment)
    canvas.write("|", 4, 0)
    #expect(canvas.text(row: 0) == expected)
  }

  @Test(arguments: [(Alignment.left, "ab   |"), (.right, "   ab|"), (.center, " ab  |")])
  func `short text keeps to its edge`(alignment: Alignment, expected: String) {
    var canvas = Canvas(Size(6, 1))
    canvas.write("ab", 0, 0, width: 5, alignment: alignment)
    canvas.write("|", 5, 0)
    #expect(canvas.text(row: 0) == expected)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `spans are cut at the width they share`(width: Int) {
    var canvas = Canvas(Size(12, 1))
    canvas.write([Span("abc", .danger), Span("def", .good)], 0, 0, width: width)
    let whole = "abcdef"
    let expected = width >= 6 ? whole : String(whole.prefix(width - 1)) + "…"
    #expect(canvas.text(row: 0) == expected)
  }

  @Test func `letters that a search found are marked, whatever their case`() {
    let spans = Span.marking(["sven"], in: "Svensson, Åsa")
    #expect(spans == [Span("Sven", Style(.matched)), Span("sson, Åsa", .text)])
  }

  @Test func `a paragraph takes the rows it needs, each piece in its style, and says which row is next`() {
    var canvas = Canvas(Size(12, 5))
    let next = canvas.paragraph([Span("one two ", .muted), Span("three four", .danger)], 1)
    #expect(next == 3)
    #expect(canvas.text(row: 1) == "one two" && canvas.text(row: 2) == "three four")
    #expect(canvas.row(1).first?.style == .muted && canvas.row(2).first?.style == .danger)
  }
}
