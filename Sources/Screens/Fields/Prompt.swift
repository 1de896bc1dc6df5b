import Domain
import TerminalKit

/// A few fields asked for in a box over the screen: a reason, minutes, a day. The screen keeps it as an optional state.
///
/// While it is there, return `keymap` as the screen's key map, hand it `.key` and `.paste`, and draw it last.
struct Prompt<Field: Hashable & Sendable>: Sendable {
  /// What is asked for, and what it leads to; one paragraph an element.
  let text: [String]
  /// What one fills in.
  var form: Form<Field>
  /// What the key that saves is called: "spara".
  let saves: String

  init(_ text: [String], _ fields: [FormField<Field>], saves: String = "spara") {
    self.text = text
    self.saves = saves
    form = Form(fields)
  }

  /// The keys that save and leave; Enter in the last field saves too.
  func keymap<Message: Sendable>(save: Message, cancel: Message) -> KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "prompt.save", [.enter, .control("s"), .control("f")], saves.capitalFirst,
          short: saves, inFooter: true, save),
        Binding("prompt.cancel", [.escape], "Tillbaka utan att ändra något", short: "tillbaka", inFooter: true, cancel),
      ],
      hints: [KeyHint([.tab, .backTab], "nästa och förra fältet")], isTyping: true,
      widgetKeys: [.tab, .backTab, .up, .down], isModal: true)
  }

  /// Enter goes on to the next field and saves in the last; true when it is to be saved.
  mutating func enter() -> Bool { form.handle(.enter) == .finished && form.check() }

  /// Draws it as a box in the middle of the canvas.
  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.read({ read(into: &$0) }, drawing: { draw(into: &$0, theme: theme) })
  }

  /// Says what is asked, and the fields, before everything else.
  private func read(into reading: inout Reading) {
    reading.startOver()
    for line in text { reading.fact(reading.words.question, line) }
    form.read(into: &reading)
  }

  private func draw(into canvas: inout Canvas, theme: Theme) {
    let inner = max(1, min(76, canvas.width - 4))
    let lines = text.flatMap { TextWrap.texts($0, width: inner) }
    let fields = form.fields.count { form.isShown($0) } * 2
    let height = min(canvas.height, lines.count + fields + 3)
    let rect = Rect(
      x: max(0, (canvas.width - inner - 4) / 2), y: max(0, (canvas.height - height) / 2), width: inner + 4,
      height: height)
    canvas.fill(rect, .text)
    canvas.box(rect, glyphs: theme.glyphs)
    canvas.draw(in: rect.inset(columns: 2, rows: 1)) { canvas in
      for (row, line) in lines.enumerated() { canvas.write(line, 0, row) }
      let top = lines.count + (canvas.height > lines.count + fields ? 1 : 0)
      canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: max(0, canvas.height - top))) { canvas in
        form.render(into: &canvas, theme: theme)
      }
    }
  }
}
