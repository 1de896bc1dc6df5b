import TerminalKit
import TerminalTesting
import Testing

struct FormTests {
  enum ID: Hashable, Sendable { case name, day, reason, ticks, note }

  private func form() -> Form<ID> {
    Form(
      [
        FormField(.name, "Name", .text(TextField()), width: 12, required: "Write a name."),
        FormField(
          .day, "Day",
          .parsed(
            ParsedField(parse: { text in
              if text.isEmpty { return .empty }
              guard let number = Int(text) else { return .faulty("Write a number, as 25.") }
              return .value("2008-04-\(number)", meaning: "fri \(number)")
            }) { text, step in Int(text).map { String($0 + step) } }), width: 8),
        FormField(.reason, "Reason", .choice(ChoiceField([Choice("ill", "sjuk"), Choice("other", "annat")]))),
        FormField(.ticks, "Licence", .choices(MultiChoice([Choice("b", "B"), Choice("c", "C")]))),
        FormField(.note, "Note", .area(TextArea(limit: 200), rows: 2)),
      ], words: .english)
  }

  @discardableResult
  private func press(_ keys: [Key], _ form: inout Form<ID>) -> Form<ID>.Outcome {
    var last = Form<ID>.Outcome.ignored
    for key in keys { last = form.handle(key) }
    return last
  }

  @Test func `Tab, Enter and arrows go through the fields and what is typed lands in its field`() {
    var form = form()
    press(["S", "i", "v", .tab, "2", "5", .enter, "a", .tab, .space, .tab, "x", .enter, "y"], &form)
    #expect(form.values == [.name: ["Siv"], .day: ["25"], .reason: ["other"], .ticks: ["b"], .note: ["x\ny"]])
    #expect(form.parsed(.day) == "2008-04-25")
    press([.tab], &form)
    #expect(form.focused == .name)
    press([.backTab, .up, .down], &form)
    #expect(form.focused == .note)
    press([.backTab, .backTab], &form)
    #expect(form.focused == .reason)
  }

  @Test func `what is typed first takes the place of a value that is understood; an arrow or Backspace first edits it`()
  {
    for (keys, text) in [
      (["3", "1"], "31"), ([.backspace, "9"], "29"), ([.home, "1"], "125"), ([.down, "0"], "260"),
    ] as [([Key], String)] {
      var form = form()
      form.load([.day: ["25"]])
      press([.tab] + keys, &form)
      #expect(form[.day] == text)
    }
    var form = form()
    form.load([.name: ["Siv"], .day: ["25x"]])
    press(["1", .tab, "2"], &form)
    #expect(form.values == [.name: ["Siv1"], .day: ["25x2"]])
    form.load([.day: ["25"]])
    press([.tab, .backTab], &form)
    _ = form.paste("30")
    #expect(form[.day] == "30")
  }

  @Test func `it is dirty when it holds something else than it was loaded with, and only then`() {
    var form = form()
    form.load([.name: ["Åsa"]])
    #expect(!form.isDirty)
    let outcome = press([.end, "x"], &form)
    #expect(outcome == .edited(.name))
    #expect(form.isDirty)
    #expect(form.changed == [.name])
    press([.backspace], &form)
    #expect(!form.isDirty)
    form.restore([.name: ["Åsa"], .day: ["3"]])
    #expect(form.isDirty)
    form.markSaved()
    #expect(!form.isDirty)
  }

  @Test func `errors stand at their fields, the focus goes to the first, and editing takes it away`() {
    var form = form()
    form.focus(on: .day)
    press(["x"], &form)
    let isRight = form.check()
    #expect(!isRight)
    #expect(form.focused == .name)
    #expect(form.field(.name)?.error == "Write a name.")
    #expect(form.field(.day)?.error == "Write a number, as 25.")
    press(["a"], &form)
    #expect(form.field(.name)?.error == nil)
    press([.tab, .backspace, "7"], &form)
    let isRightNow = form.check()
    #expect(isRightNow)
  }

  @Test func `arrows step in a field that has steps`() {
    var form = form()
    form.focus(on: .day)
    press(["2", "5", .down, .down, .up], &form)
    #expect(form[.day] == "26")
  }

  @Test func `a hidden field is passed over and needs nothing`() {
    var form = form()
    form.change(.name) { $0.isHidden = true }
    #expect(form.focused == .day)
    let isRight = form.check()
    #expect(isRight)
    press([.backTab], &form)
    #expect(form.focused == .note)
  }

  @Test func `it is drawn with meaning and error beside the fields`() {
    var form = form()
    _ = form.check()
    form[.day] = "25"
    form.focus(on: .reason)
    var canvas = Canvas(Size(60, 8))
    form.render(into: &canvas, theme: .plain)
    #expect(
      (0..<5).map { canvas.text(row: $0) } == [
        "Name                   ✗ Write a name.", "Day      25        → fri 25", "Reason   ( ) sjuk   ( ) annat",
        "Licence  [ ] B   [ ] C", "Note",
      ])
  }

  @Test func `a form taller than the window shows the field in focus`() {
    var form = form()
    form.focus(on: .note)
    press(["h", "i"], &form)
    var canvas = Canvas(Size(40, 3))
    form.render(into: &canvas, theme: .plain)
    #expect((0..<3).map { canvas.text(row: $0) } == ["Licence  [ ] B   [ ] C                 ↑", "Note     hi", ""])

    #expect(canvas.cursor == Point(11, 1))
    for size in [Size(0, 0), Size(1, 1), Size(5, 2)] {
      var small = Canvas(size)
      form.render(into: &small, theme: .plain)
    }
  }

  @Test func `what is too long stays, says by how much at once, and is refused at saving where somebody wrote it`() {
    var form = form()
    form.focus(on: .note)
    _ = form.paste(String(repeating: "ab ", count: 85))
    #expect(form[.note].count == 255)
    var canvas = Canvas(Size(60, 8))
    form.render(into: &canvas, theme: .plain)
    #expect((0..<8).contains { canvas.text(row: $0).contains("✗ 55 too many, at most 200") })
    form[.name] = "Siv"
    let isRight = form.check()
    #expect(!isRight)
    #expect(form.field(.note)?.error == "55 too many, at most 200")
    #expect(form.focused == .note)
    // What stood there before, and was not touched, is saved as it was.
    form.markSaved()
    let isRightNow = form.check()
    #expect(isRightNow)
  }

  @Test func `long text in a window of six rows is seen where one writes, with its label and what is wrong`() {
    var form = form()
    form.focus(on: .note)
    for number in 1...60 { press([.enter] + "rad \(number)".map(Key.character), &form) }
    var canvas = Canvas(Size(60, 6))
    form.render(into: &canvas, theme: .plain)
    #expect(
      (0..<6).map { canvas.text(row: $0) } == [
        "Note     rad 56                                            ↑", "         rad 57", "         rad 58",
        "         rad 59", "         rad 60",
        "         ✗ 211 too many, at most 200",
      ])
    #expect(canvas.cursor == Point(15, 4))
    for _ in 0..<100 { press([.up], &form) }
    canvas = Canvas(Size(60, 6))
    form.render(into: &canvas, theme: .plain)
    #expect(canvas.text(row: 1) == "         rad 1")
    #expect(canvas.cursor == Point(9, 0))
    #expect(form.focused == .note)
  }

  @Test func `a paste that is not taken as it is says so beside the field`() {
    var form = form()
    _ = form.paste("Siv\nEk")
    #expect(form[.name] == "Siv Ek")
    var canvas = Canvas(Size(60, 8))
    form.render(into: &canvas, theme: .plain)
    #expect(canvas.text(row: 0).contains("line breaks became blanks"))
    form.focus(on: .reason)
    let outcome = form.paste("sjuk")
    #expect(outcome == .moved)
    form.render(into: &canvas, theme: .plain)
    #expect((0..<8).contains { canvas.text(row: $0).contains("nothing was pasted") })
    press([.right], &form)
    canvas = Canvas(Size(60, 8))
    form.render(into: &canvas, theme: .plain)
    #expect(!(0..<8).contains { canvas.text(row: $0).contains("nothing was pasted") })
  }

  @Test func `signs say where there is more of a form above or below what is seen`() {
    var form = form()
    func rows() -> [String] {
      var canvas = Canvas(Size(40, 3))
      form.render(into: &canvas, theme: .plain)
      return (0..<3).map { canvas.text(row: $0) }
    }
    #expect(rows()[2].hasSuffix("↓") && !rows().contains { $0.hasSuffix("↑") })
    press([.tab, .tab, .tab], &form)
    #expect(rows()[0].hasSuffix("↑") && rows()[2].hasSuffix("↓"))
    press([.tab], &form)
    #expect(rows()[0].hasSuffix("↑") && !rows().contains { $0.hasSuffix("↓") })
  }
}
