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

  @Test func `a field of one line takes no line breaks, and keeps what is beyond its limit, marked`() throws {
    var field = TextField(limit: 5)
    field.insert("ab\ncdefg")
    #expect(field.text == "ab cdefg")
    #expect(field.excess == 3)
    field.set("abcdef")
    #expect(field.text == "abcdef")
    var canvas = Canvas(Size(10, 1))
    field.render(into: &canvas, at: Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(canvas.row(0).map(\.style.role).prefix(7) == [.field, .field, .field, .field, .field, .danger, .field])
  }

  @Test func `long text keeps what is beyond its limit, marked from there on`() {
    var area = TextArea("ett två tre", limit: 9)
    area.insert(" fyra")
    #expect(area.text == "ett två tre fyra")
    #expect(area.excess == 7)
    var canvas = Canvas(Size(9, 3))
    area.render(into: &canvas)
    #expect((0..<3).map { canvas.text(row: $0) } == ["ett två", "tre fyra", ""])
    #expect(canvas.row(1).map(\.style.role).prefix(3) == [.field, .danger, .danger])
  }

  @Test func `long text is seen around the insertion point wherever it stands`() {
    var area = TextArea((1...20).map(String.init).joined(separator: "\n"), width: 9)
    func seen() -> [String] {
      var canvas = Canvas(Size(9, 5))
      area.render(into: &canvas)
      #expect(canvas.cursor.map { (0..<5).contains($0.y) } == true)
      return (0..<5).map { canvas.text(row: $0) }
    }
    #expect(seen() == ["16", "17", "18", "19", "20"])
    for _ in 0..<10 { area.handle(.up) }
    #expect(seen() == ["8", "9", "10", "11", "12"])
    for _ in 0..<30 { area.handle(.up) }
    #expect(seen() == ["1", "2", "3", "4", "5"])
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
    let stays = (0..<10).map { _ in area.handle(.up) }
    #expect(stays.allSatisfy { $0 })
  }

  @Test func `a choice narrows as one types; letters taken back widen it again`() {
    var field = ChoiceField([Choice("a", "sjuk"), Choice("b", "språkmissförstånd"), Choice("c", "annat giltigt skäl")])
    field.handle("s")
    #expect(field.shown.map(\.id) == ["a", "b", "c"])
    field.handle("p")
    field.handle("x")
    #expect(field.chosen == nil)
    #expect(field.isLost && field.shown.count == 3)
    field.handle(.backspace)
    #expect(field.chosen == "b")
    #expect(field.typed == "sp")
    field.handle(.backspace)
    field.handle(.backspace)
    #expect(field.chosen == nil)
    field.handle(.right)
    field.handle(.right)
    #expect(field.chosen == "b")
  }

  @Test(arguments: ["telefon", "besök", "närvarolistan", "annat giltigt skäl saknas", "ja, hon kom", "sjuk mamma"])
  func `a word that no choice has sets none, whatever letters are in it`(_ word: String) {
    let labels = ["sjuk", "annat giltigt skäl", "vårt fel", "inget giltigt skäl", "går inte att nå", "nedsatt", "ja"]
    for chosen in [nil, "ja"] {
      var field = ChoiceField(labels.map { Choice($0, $0) }, chosen: chosen, staysWhole: true)
      for letter in word { field.handle(.character(letter)) }
      #expect(field.chosen == chosen)
      #expect(field.isLost)
      field.clearTyped()
      for letter in "sjuk" { field.handle(.character(letter)) }
      #expect(field.chosen == "sjuk")
    }
  }

  @Test func `a sentence typed where one ticks ticks nothing`() {
    var field = MultiChoice([Choice("b", "B"), Choice("c", "C"), Choice("n", "inget")])
    for letter in "du kan boka i dag" { field.handle(.character(letter)) }
    #expect(field.ids.isEmpty && field.isLost)
    for key in [Key.left, "c", .space] { field.handle(key) }
    #expect(field.ids == ["c"])
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
