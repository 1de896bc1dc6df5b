extension Question {
  /// Draws it as a box in the middle of the canvas, or says it; of what is longer than its room what is scrolled to.
  func render(into canvas: inout Canvas, theme: Theme, wording: Wording, scroll: Scroll = Scroll()) {
    canvas.read(
      { read(into: &$0, wording: wording) },
      drawing: { draw(into: &$0, theme: theme, wording: wording, scroll: scroll) })
  }

  private func draw(into canvas: inout Canvas, theme: Theme, wording: Wording, scroll: Scroll) {
    let layout = QuestionLayout(self, in: canvas.size, wording: wording)
    let rect = Rect(
      x: max(0, (canvas.width - layout.width - 4) / 2), y: max(0, (canvas.height - layout.height) / 2),
      width: layout.width + 4, height: layout.height)
    // Whole rows are cleared: beside the box nothing may stand that is cut by it.
    canvas.fill(Rect(x: 0, y: rect.y, width: canvas.width, height: rect.height), .text)
    canvas.box(rect, glyphs: theme.glyphs)
    var scroll = scroll
    scroll.handle(lines: layout.text.count, height: layout.seen)
    // The signs stand in the blank column before the box's side.
    canvas.draw(in: Rect(x: rect.x + 2, y: rect.y + 1, width: layout.width + 1, height: layout.seen)) {
      $0.page(scroll, of: layout.text.count, glyphs: theme.glyphs) { canvas in
        for (row, line) in layout.text.dropFirst(scroll.first).enumerated() { canvas.write(line, 0, row) }
      }
    }
    canvas.draw(in: rect.inset(columns: 2, rows: 1)) { canvas in
      var y = layout.seen
      if let hint = scroll.hint(lines: layout.text.count, height: layout.seen, wording: wording) {
        canvas.write(hint, 0, y, .accent, width: canvas.width)
      }
      y += 1
      canvas.putCursor(0, y)
      for (answer, shown) in zip(answers, layout.answers) {
        let isOff = answer.disabled != nil
        canvas.write(shown.key, 0, y, isOff ? Style(.disabled) : .accent)
        for line in shown.lines {
          canvas.write(line, layout.column, y, isOff ? Style(.disabled) : .text)
          y += 1
        }
      }
    }
  }
}
