import TerminalKit
import TerminalTesting
import Testing

struct FieldTests {
  private func typed(_ keys: [Key], into field: TextField = TextField()) -> TextField {
    var field = field
    for key in keys { field.handle(key) }
    return field
  }

  @Test(arguments: [
    ([Key.left, "x"], "ett två trxe"), ([.home, "x"], "xett två tre"), ([.wordLeft, "x"], "ett två xtre"),
    ([.wordLeft, .wordLeft, .delete], "ett vå tre"), ([.backspace, .backspace], "ett två t"),
    ([.control("w")], "ett två "), ([.home, .wordRight, "x"], "ettx två tre"), ([.control("u")], ""),
    ([.home, .backspace, .left, .end, .right, .delete], "ett två tre"),
  ])
  func `a line is edited where the insertion point is`(keys: [Key], expected: String) {
    #expect(typed(keys, into: TextField("ett två tre")).text == expected)
  }

  @Test func `a mark typed after a letter joins it`() {
    let field = typed(["a", "\u{30A}", "b"])
    #expect(field.text == "åb")
    #expect(field.cursor == 2)
  }

  @Test func `a field takes no more than its limit, and no line breaks`() {
    var field = TextField(limit: 5)
    field.insert("ab\ncdefg")
    #expect(field.text == "ab cd")
  }

  @Test func `a long line scrolls so that the insertion point is seen`() {
    var canvas = Canvas(Size(6, 1))
    TextField("abcdefghij").render(into: &canvas, at: Rect(x: 0, y: 0, width: 6, height: 1))
    #expect(canvas.text(row: 0) == "fghij")
    #expect(canvas.cursor == Point(5, 0))
  }

  @Test func `long text moves by the lines that are seen`() {
    var area = TextArea("ett två tre fyra fem", width: 9)
    #expect(TextWrap.texts(area.text, width: 8) == ["ett två", "tre fyra", "fem"])
    area.handle(.up)
    area.handle("x")
    #expect(area.text == "ett två trex fyra fem")
    area.handle(.home)
    area.handle(.enter)
    #expect(area.text == "ett två \ntrex fyra fem")
    let left = (0..<10).map { _ in area.handle(.up) }
    #expect(left.last == false)
  }

  @Test func `a choice narrows as one types, and takes no letters that leave nothing`() {
    var field = ChoiceField([Choice("a", "sjuk"), Choice("b", "språkmissförstånd"), Choice("c", "annat giltigt skäl")])
    field.handle("s")
    #expect(field.shown.map(\.id) == ["a", "b", "c"])
    field.handle("p")
    field.handle("x")
    #expect(field.chosen == "b")
    #expect(field.typed == "sp")
    field.handle(.backspace)
    field.handle(.backspace)
    field.handle(.right)
    #expect(field.chosen == "c")
  }

  @Test func `a letter chooses what begins with it before what has a word that does`() {
    var field = ChoiceField([Choice("a", "annat giltigt skäl"), Choice("b", "går inte att nå"), Choice("c", "sjuk")])
    field.handle("g")
    #expect(field.chosen == "b")
    #expect(field.shown.map(\.id) == ["a", "b"])
    field.handle("i")
    #expect(field.chosen == "a")
  }

  @Test func `boxes are ticked with Space`() {
    var field = MultiChoice([Choice("b", "B"), Choice("c", "C"), Choice("n", "inget")])
    for key in [Key.space, .right, .right, .right, .space, .left, .space, .space] { field.handle(key) }
    #expect(field.ids == ["b", "n"])
  }

  @Test func `bars and sparklines`() {
    #expect(Bars.bar(22, of: 40, width: 20, glyphs: .unicode) == "███████████░░░░░░░░░")
    #expect(Bars.bar(3, of: 0, width: 4, glyphs: .unicode) == "░░░░")
    #expect(Bars.bar(9, of: 3, width: 4, glyphs: .unicode, isOpen: true) == "████")
    #expect(Bars.sparkline([0, 4, 8], glyphs: .unicode) == "▁▅█")
    #expect(Bars.sparkline([0, 0], glyphs: .unicode) == "▁▁")
    #expect(Bars.sparkline([], glyphs: .unicode) == "")
  }
}
