import TerminalKit

/// A form about an absence laid out in lines, all choices always in their places; scrolls so that the field in focus is seen.
struct TaskPage {
  /// A line, or the part of a field that stands on it.
  enum Line {
    case spans([Span])
    case choice(label: [Span], pieces: [(text: String, isCurrent: Bool)])
    /// A line of long text, the `part`th of it.
    case area(label: [Span], area: TextArea, rows: Int, part: Int, isFocused: Bool)
    case input(label: [Span], field: TextField, width: Int, isFocused: Bool, note: Span?)
  }

  /// Where the fields begin.
  static let indent = 16

  let width: Int
  let glyphs: Glyphs
  private(set) var lines: [Line] = []
  /// The same, to be said.
  private var spoken: [@Sendable (inout Reading) -> Void] = []
  /// The lines of the field in focus.
  private var focus: Range<Int>?
  /// The first line seen, where nothing has the focus.
  var scrolled = 0

  init(width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
  }

  mutating func gap() { lines.append(.spans([])) }

  mutating func heading(_ text: String) {
    lines.append(.spans([Span(text, .heading)]))
    spoken.append { $0.heading(text) }
  }

  /// The first line, with what is late after it where there is room, else below.
  mutating func heading(_ text: String, late: String?) {
    guard let late else { return self.text(text) }
    if TextWidth.of(text) + 3 + TextWidth.of(late) <= width {
      lines.append(.spans([Span(text), Span(" · ", .muted), Span(late, .danger)]))
      spoken.append { reading in
        reading.text(text)
        reading.text(late, .danger)
      }
    } else {
      self.text(text)
      self.text(late, .danger)
    }
  }

  /// A paragraph, broken where the window is narrow.
  mutating func text(_ text: String, _ style: Style = .text, indent: Int = 0) {
    spoken.append { $0.text(text, style.role) }
    for line in TextWrap.texts(text, width: max(1, width - indent)) {
      lines.append(.spans([Span(String(repeating: " ", count: indent)), Span(line, style)]))
    }
  }

  /// An item with its sign, the following lines under its words.
  mutating func item(_ sign: String, _ text: String, _ style: Style) {
    spoken.append { $0.fact(sign, text, style.role) }
    for (index, line) in TextWrap.texts(text, width: max(1, width - 4)).enumerated() {
      lines.append(.spans([Span(index == 0 ? "  \(sign) " : "    ", style), Span(line)]))
    }
  }

  /// A field with its label, its value, what it means or what is wrong with it. `isHeading` labels stand out.
  mutating func field<ID: Hashable & Sendable>(_ field: FormField<ID>, isFocused: Bool, isHeading: Bool = false) {
    spoken.append { field.read(into: &$0, isFocused: isFocused) }
    let first = lines.count
    let label = [Span(field.label, isHeading ? .heading : isFocused ? .accent : .muted)]
    switch field.control {
    case .choice(let choice): add(choice, label, isFocused: isFocused)
    case .text(let text):
      lines.append(.input(label: label, field: text, width: field.width, isFocused: isFocused, note: nil))
    case .parsed(let parsed):
      var note: Span?
      if field.error == nil, case .value(_, let meaning) = parsed.parsed {
        note = Span("\(glyphs.arrow) \(meaning)", .muted)
      }
      lines.append(
        .input(label: label, field: parsed.field, width: field.width, isFocused: isFocused, note: note))
    case .area(let area, let least):
      let rows = max(least, area.lineCount(width: max(1, width - TaskPage.indent - 1)))
      for part in 0..<rows {
        lines.append(
          .area(label: part == 0 ? label : [], area: area, rows: rows, part: part, isFocused: isFocused))
      }
    case .choices: break
    }
    if let error = field.error {
      for line in TextWrap.texts("\(glyphs.cross) \(error)", width: max(1, width - TaskPage.indent)) {
        lines.append(.spans([Span(String(repeating: " ", count: TaskPage.indent)), Span(line, .danger)]))
      }
    }
    if isFocused { focus = first..<lines.count }
  }

  /// The choices beside each other as far as they fit; long ones, such as times, one a line.
  private mutating func add(_ choice: ChoiceField, _ label: [Span], isFocused: Bool) {
    var rows: [[(text: String, isCurrent: Bool)]] = [[]]
    var used = 0
    var isAfterLong = false
    for item in choice.choices {
      let isChosen = item.id == choice.chosen
      let text = (isChosen ? "(\(glyphs.dot)) " : "( ) ") + item.label
      let needed = TextWidth.of(text)
      let isLong = needed > 38
      if used > 0, isLong || isAfterLong || used + needed > width - TaskPage.indent {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append((text, isChosen && isFocused))
      used += needed + 3
      isAfterLong = isLong
    }
    for (index, row) in rows.enumerated() {
      lines.append(.choice(label: index == 0 ? label : [], pieces: row))
    }
  }

  func render(into canvas: inout Canvas) {
    canvas.read({ reading in for say in spoken { say(&reading) } }, drawing: { draw(into: &$0) })
  }

  private func draw(into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    var top = min(scrolled, max(0, lines.count - canvas.height))
    if let focus, lines.count > canvas.height {
      top = max(0, min(focus.upperBound - canvas.height + 1, lines.count - canvas.height))
      top = min(top, focus.lowerBound)
    }
    let hasFocusedChoice = focus != nil
    for (y, line) in lines.dropFirst(top).prefix(canvas.height).enumerated() {
      draw(line, y, into: &canvas)
      // A choice with nothing chosen has its cursor before the first.
      if hasFocusedChoice, focus?.lowerBound == top + y, case .choice = line, canvas.cursor == nil {
        canvas.putCursor(TaskPage.indent, y)
      }
    }
    if top + canvas.height < lines.count {
      canvas.write(glyphs.more, canvas.width - 1, canvas.height - 1, .muted)
    }
  }

  private func draw(_ line: Line, _ y: Int, into canvas: inout Canvas) {
    switch line {
    case .spans(let spans): canvas.write(spans, 0, y, width: canvas.width)
    case .choice(let label, let pieces):
      canvas.write(label, 0, y, width: min(TaskPage.indent - 1, canvas.width))
      var x = TaskPage.indent
      for piece in pieces {
        let style = piece.isCurrent ? Style(.field, on: .field) : Style.text
        if piece.isCurrent { canvas.putCursor(x, y) }
        x += canvas.write(piece.text, x, y, style, width: min(TextWidth.of(piece.text), max(0, canvas.width - x))) + 3
      }
    case .area(let label, let area, let rows, let part, let isFocused):
      canvas.write(label, 0, y, width: min(TaskPage.indent - 1, canvas.width))
      // Drawn once: at its first line, or at the first one seen.
      guard part == 0 || y == 0 else { return }
      let rect = Rect(x: TaskPage.indent, y: y - part, width: max(0, canvas.width - TaskPage.indent), height: rows)
      canvas.draw(in: rect) { area.render(into: &$0, isFocused: isFocused) }
    case .input(let label, let field, let width, let isFocused, let note):
      canvas.write(label, 0, y, width: min(TaskPage.indent - 1, canvas.width))
      let room = max(0, min(width, canvas.width - TaskPage.indent))
      field.render(into: &canvas, at: Rect(x: TaskPage.indent, y: y, width: room, height: 1), isFocused: isFocused)
      if let note {
        let x = TaskPage.indent + room + 2
        canvas.write([note], x, y, width: max(0, canvas.width - x))
      }
    }
  }
}
