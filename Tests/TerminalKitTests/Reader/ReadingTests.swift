import TerminalTesting
import Testing

@testable import TerminalKit

@Suite("What a screen says in plain lines") struct ReadingTests {
  private func read(_ draw: (inout Canvas) -> Void) -> Reading {
    var canvas = Canvas(Size(80, 24), reading: Reading())
    draw(&canvas)
    return canvas.reading ?? Reading()
  }

  @Test(
    "A drawn line is a line for each of its facts, without what only decorates",
    arguments: [
      ("Ada   12   here", ["Ada", "12", "here"]), ("a · b", ["a", "b"]), ("✓ done", ["done"]),
      ("· not begun", ["not begun"]),
      ("█████░░░ 65 %", ["65 %"]), ("──────", []), ("▸ ", []), ("", []), ("! late", ["! late"]), ("–", []),
      ("→ mon 2008-04-21", ["mon 2008-04-21"]),
    ])
  func pieces(_ text: String, _ facts: [String]) {
    #expect(Reading.pieces(text) == facts)
    #expect(read { $0.write(text, 0, 0) }.lines.map(\.text) == facts)
  }

  @Test("A text that goes on where the last one ended is the same line; elsewhere it is its own")
  func chained() {
    let reading = read { canvas in
      let end = canvas.write("Hours ", 0, 0, .muted)
      canvas.write("12", end, 0, .danger)
      canvas.write("far away", 40, 0)
      canvas.write("below", 0, 1)
    }
    #expect(reading.lines.map(\.text) == ["Hours 12", "far away", "below"])
    #expect(reading.lines[0].role == .danger)
  }

  @Test("Text that is cut when it is drawn is said whole")
  func uncut() {
    #expect(read { $0.write("a very long text", 0, 0, width: 5) }.lines.map(\.text) == ["a very long text"])
  }

  @Test("A value of several lines goes on below, and the cursor counts in its letters")
  func severalLines() {
    var reading = Reading()
    reading.fact("Note", "one\ntwo", cursor: 5)
    #expect(reading.lines.map(\.text) == ["Note: one", "two"])
    #expect(reading.cursor?.line == 1)
    #expect(reading.cursor?.character == 1)
    reading.fact("Name", "", cursor: 0)
    #expect(reading.cursor?.line == 2)
    #expect(reading.cursor?.character == "Name: ".count)
  }

  @Test("What a screen says of a part stands instead of what it draws there")
  func said() {
    let reading = read { canvas in
      canvas.read({ $0.fact("Share", "65 %") }) { $0.write("██████ nothing of this", 0, 0) }
      canvas.write("after", 0, 1)
    }
    #expect(reading.lines.map(\.text) == ["Share: 65 %", "after"])
  }

  @Test("A question stands alone, with the cursor at its first answer")
  func question() {
    let question = Question(["Really?"], no: "No", yes: "Yes", 1)
    let reading = read { canvas in
      canvas.write("behind", 0, 0)
      canvas.putCursor(0, 0)
      question.render(into: &canvas, theme: .plain, wording: .english)
    }
    #expect(reading.lines.map(\.text) == ["Question: Really?", "n: No", "y: Yes"])
    #expect(reading.cursor?.line == 1)
  }

  @Test("Every control of a form says its label, its value, its error and, with the focus, its help and choices")
  func form() {
    var form = Form(
      [
        FormField("name", "Name", .text(TextField("Ada")), help: "As in the passport."),
        FormField("kind", "Kind", .choice(ChoiceField([Choice("a", "alpha"), Choice("b", "beta")]))),
        FormField("many", "Several", .choices(MultiChoice([Choice("x", "ex"), Choice("y", "why")], chosen: ["y"]))),
        FormField("hidden", "Hidden", .text(TextField("never")), isHidden: true),
      ], words: .english)
    form.show(errors: ["kind": "Choose one."])
    form.focus(on: "name")
    #expect(
      read { form.render(into: &$0, theme: .plain) }.lines.map(\.text) == [
        "Name: Ada", "Help: As in the passport.", "Kind: empty", "Error: Choose one.", "Several: why",
      ])
    form.focus(on: "kind")
    #expect(read { form.render(into: &$0, theme: .plain) }.lines.map(\.text).contains("Choices: alpha, beta"))
  }
}
