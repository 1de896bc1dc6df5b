/// A question to answer before anything else happens; the screen keeps it as an optional state.
///
/// While it is there, return `question.keymap` as the screen's key map and draw it last.
public struct Question<Message: Sendable>: Sendable {
  /// What is asked, and what each answer leads to; one paragraph an element.
  public let text: [String]
  /// The answers: a key, its words, what it leads to.
  public let answers: [Binding<Message>]

  /// A question. Each answer's binding is shown; give one of them `.escape`.
  public init(_ text: [String], answers: [Binding<Message>]) {
    self.text = text
    self.answers = answers
  }

  /// The answers' keys and no others.
  public var keymap: KeyMap<Message> { KeyMap(answers, isModal: true) }

  /// Draws it as a box in the middle of the canvas.
  public func render(into canvas: inout Canvas, theme: Theme, wording: Wording) {
    canvas.read({ read(into: &$0, wording: wording) }, drawing: { draw(into: &$0, theme: theme, wording: wording) })
  }

  private func draw(into canvas: inout Canvas, theme: Theme, wording: Wording) {
    let inner = max(1, min(70, canvas.width - 6))
    let lines = text.flatMap { TextWrap.texts($0, width: inner) }
    let height = lines.count + answers.count + 3
    let rect = Rect(
      x: max(0, (canvas.width - inner - 4) / 2), y: max(0, (canvas.height - height) / 2), width: inner + 4,
      height: height)
    // Whole rows are cleared: beside the box nothing may stand that is cut by it.
    canvas.fill(Rect(x: 0, y: rect.y, width: canvas.width, height: rect.height), .text)
    canvas.box(rect, glyphs: theme.glyphs)
    canvas.draw(in: rect.inset(columns: 2, rows: 1)) { canvas in
      for (row, line) in lines.enumerated() { canvas.write(line, 0, row) }
      let column = answers.compactMap { $0.keys.first }.map { TextWidth.of(wording.name(of: $0)) }.max() ?? 0
      for (row, answer) in answers.enumerated() {
        let y = lines.count + 1 + row
        let isOff = answer.disabled != nil
        canvas.write(answer.keys.first.map(wording.name) ?? "", 0, y, isOff ? Style(.disabled) : .accent)
        canvas.write(answer.title, column + 2, y, isOff ? Style(.disabled) : .text)
        if row == 0 { canvas.putCursor(0, y) }
      }
    }
  }
}
