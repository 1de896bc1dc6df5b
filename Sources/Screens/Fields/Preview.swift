import TerminalKit

/// The selected row in more words, at the right of a list where the window is at least 130 columns wide.
struct Preview {
  /// What it is called.
  let title: String
  /// Label and value of each fact; a fact without a label is a paragraph.
  let facts: [(label: String, value: [Span])]

  /// The columns that a list keeps beside a preview, of `width` in all; nil where there is no room for one.
  static func listWidth(of width: Int) -> Int? { width >= 128 ? width - 44 : nil }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.draw(in: Rect(x: 0, y: 0, width: 1, height: canvas.height)) { canvas in
      canvas.fill(canvas.bounds, .border, with: theme.glyphs.vertical)
    }
    canvas.write(title, 2, 0, .heading, width: max(0, canvas.width - 2))
    var y = 2
    for fact in facts {
      if !fact.label.isEmpty { canvas.write(fact.label, 2, y, .muted, width: min(13, max(0, canvas.width - 2))) }
      let x = fact.label.isEmpty ? 2 : 16
      let room = max(1, canvas.width - x)
      let text = fact.value.map(\.text).joined()
      if fact.value.count == 1, TextWidth.of(text) > room, let style = fact.value.first?.style {
        for line in TextWrap.texts(text, width: room) {
          canvas.write(line, x, y, style, width: room)
          y += 1
        }
      } else {
        canvas.write(fact.value, x, y, width: room)
        y += 1
      }
    }
  }
}
