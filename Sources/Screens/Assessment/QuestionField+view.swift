import TerminalKit

extension QuestionField {
  /// Where a question's parts lie in a column of some width.
  struct Layout: Sendable {
    /// The question, broken into lines.
    var title: [String]
    /// Where the control begins: its column, and whether it stands beside the question.
    var column: Int
    var isBeside: Bool
    /// The rows of the control, the box of long text with its sides.
    var rows: Int
    /// Lines of what the version before said.
    var earlier: [String] = []
    /// Lines of what is wrong.
    var errors: [String]

    /// All rows.
    var height: Int { (isBeside ? max(title.count, rows) : title.count + rows) + earlier.count + errors.count }
  }

  /// The question as asked, a star after what must be answered.
  var title: String { field.label }

  /// The parts in `width` columns; controls beside their question begin at `beside`, long text shows `mostRows` at most.
  func layout(width: Int, beside: Int, mostRows: Int, glyphs: Glyphs) -> Layout {
    var layout = Layout(title: [], column: 2, isBeside: false, rows: 1, errors: [])
    let titleWidth = TextWidth.of(title)
    if case .area(let area, let leastRows) = field.control {
      let tag = TextWidth.of(Self.ownWords) + 2
      layout.title = TextWrap.texts(title, width: max(10, width - tag))
      layout.column = 0
      layout.rows =
        2 + min(max(leastRows, area.lineCount(width: max(1, width - 5))), max(leastRows, mostRows))
    } else {
      let needed = controlWidth(glyphs)
      if titleWidth <= beside - 3, beside + needed <= width {
        layout.isBeside = true
        layout.column = beside
        layout.title = [title]
      } else {
        layout.title = TextWrap.texts(title, width: max(10, width))
        layout.rows = FlowPiece.rows(pieces(isFocused: false, glyphs: glyphs), width: width - layout.column)
      }
    }
    if let earlier {
      layout.earlier = Array(TextWrap.texts("~ förra versionen: " + earlier, width: max(10, width - 2)).prefix(3))
    }
    if let error {
      layout.errors = TextWrap.texts(glyphs.cross + " " + error, width: max(10, width - 2))
    }
    return layout
  }

  /// The columns that a control takes on one line.
  private func controlWidth(_ glyphs: Glyphs) -> Int {
    switch field.control {
    case .text, .area: .max
    case .parsed: question.kind == .date ? 50 : 14
    case .choice, .choices: pieces(isFocused: false, glyphs: glyphs).reduce(-3) { $0 + TextWidth.of($1.text) + 3 }
    }
  }

  /// What there is to choose, all of it.
  private func pieces(isFocused: Bool, glyphs: Glyphs) -> [FlowPiece] {
    switch field.control {
    case .choice(let choice): choice.pieces(width: .max, isFocused: isFocused, glyphs: glyphs)
    case .choices(let choices): choices.pieces(isFocused: isFocused)
    case .text, .area, .parsed: []
    }
  }

  static let ownWords = "(egna ord)"

  /// Draws the question over the canvas, which is as high as `layout` says.
  func render(into canvas: inout Canvas, layout: Layout, isFocused: Bool, isReadOnly: Bool, glyphs: Glyphs) {
    for (row, line) in layout.title.enumerated() { canvas.write(line, 0, row, isFocused ? .accent : .text) }
    var y = layout.isBeside ? 0 : layout.title.count
    let area = Rect(x: layout.column, y: y, width: canvas.width - layout.column, height: layout.rows)
    canvas.draw(in: area) { renderControl(into: &$0, isFocused: isFocused, isReadOnly: isReadOnly, glyphs: glyphs) }
    if case .area = field.control {
      let tag = TextWidth.of(Self.ownWords)
      canvas.write(Self.ownWords, canvas.width - tag, 0, .muted)
    }
    y += layout.rows
    for line in layout.earlier {
      canvas.write(line, 2, y, .muted)
      y += 1
    }
    for (row, line) in layout.errors.enumerated() { canvas.write(line, 2, y + row, .danger) }
  }

  private func renderControl(into canvas: inout Canvas, isFocused: Bool, isReadOnly: Bool, glyphs: Glyphs) {
    let isEdited = isFocused && !isReadOnly
    if isFocused { canvas.putCursor(0, 0) }
    switch field.control {
    case .text: break
    case .area(let text, _):
      if isFocused { canvas.putCursor(2, 1) }
      canvas.box(canvas.bounds, isFocused ? .accent : .border, glyphs: glyphs)
      canvas.draw(in: canvas.bounds.inset(columns: 2, rows: 1)) { text.render(into: &$0, isFocused: isEdited) }
    case .parsed(let parsed):
      parsed.field.render(into: &canvas, at: Rect(x: 0, y: 0, width: 12, height: 1), isFocused: isEdited)
      if !isEdited, parsed.field.text.isEmpty { canvas.write("–", 0, 0, .muted) }
      if case .value(_, let meaning) = parsed.parsed, !meaning.isEmpty {
        canvas.write("\(glyphs.arrow) \(meaning)", 14, 0, .muted, width: max(0, canvas.width - 14))
      }
    case .choice, .choices:
      FlowPiece.render(pieces(isFocused: isEdited, glyphs: glyphs), into: &canvas)
    }
  }
}
