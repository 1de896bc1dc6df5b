import TerminalKit

/// What a task is about and what was tried, and its form below; both scroll together, so that the field in focus is seen.
struct TaskPage<Field: Hashable & Sendable> {
  /// The columns of the window.
  private let width: Int
  /// Those that the lines below its head take: the last one is left to the signs that there is more.
  private var room: Int { max(1, width - 1) }
  private(set) var lines: [[Span]] = []
  /// How many of the lines say what the task is about; they stay where the rest is scrolled.
  private var head = 0
  /// The same, to be said.
  private var spoken: [@Sendable (inout Reading) -> Void] = []
  /// The form; nil where there is none to fill in.
  var form: Form<Field>?
  /// Whether the form has the focus: no question stands over it.
  var isFocused = true
  /// How far it is scrolled, where there is no form.
  var scroll = Scroll()

  init(width: Int) { self.width = width }

  mutating func gap() { lines.append([]) }

  mutating func heading(_ text: String) {
    lines.append([Span(text, .heading)])
    spoken.append { $0.heading(text) }
  }

  /// The first line, with what is late after it where there is room, else below. `facts` say the same.
  mutating func heading(_ text: String, late: String?, facts: [(label: String, value: String)]) {
    defer { head = lines.count }
    spoken.append { reading in for fact in facts { reading.fact(fact.label, fact.value) } }
    guard let late else { return draw(text, .text, width: width) }
    spoken.append { $0.text(late, .danger) }
    if TextWidth.of(text) + 3 + TextWidth.of(late) <= width {
      lines.append([Span(text), Span(" · ", .muted), Span(late, .danger)])
    } else {
      draw(text, .text, width: width)
      draw(late, .danger, width: width)
    }
  }

  /// A paragraph, broken where the window is narrow.
  mutating func text(_ text: String, _ style: Style = .text, indent: Int = 0) {
    spoken.append { $0.text(text, style.role) }
    draw(text, style, indent: indent, width: room)
  }

  /// One line with styles of its own.
  mutating func line(_ spans: [Span], indent: Int = 0) {
    spoken.append { $0.text(spans.map(\.text).joined()) }
    lines.append([Span(String(repeating: " ", count: indent))] + spans)
  }

  /// An item with its sign, the following lines under its words.
  mutating func item(_ sign: String, _ text: String, _ style: Style) {
    spoken.append { $0.fact(sign, text, style.role) }
    for (index, line) in TextWrap.texts(text, width: max(1, room - 4)).enumerated() {
      lines.append([Span(index == 0 ? "  \(sign) " : "    ", style), Span(line)])
    }
  }

  private mutating func draw(_ text: String, _ style: Style, indent: Int = 0, width: Int) {
    for line in TextWrap.texts(text, width: max(1, width - indent)) {
      lines.append([Span(String(repeating: " ", count: indent)), Span(line, style)])
    }
  }

  /// The rows that everything takes.
  func rows(_ theme: Theme, height: Int) -> Int {
    lines.count + (form?.rows(in: Size(width, height), theme: theme, isFocused: isFocused).all ?? 0)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.read(
      { reading in
        for say in spoken { say(&reading) }
        form?.read(into: &reading, isFocused: isFocused)
      }, drawing: { draw(into: &$0, theme: theme) })
  }

  private func draw(into canvas: inout Canvas, theme: Theme) {
    let head = headRows(of: canvas.height)
    for (y, line) in lines.prefix(head).enumerated() { canvas.write(line, 0, y, width: width) }
    canvas.draw(in: Rect(x: 0, y: head, width: canvas.width, height: canvas.height - head)) {
      draw(Array(lines.dropFirst(head)), into: &$0, theme: theme)
    }
  }

  /// Moves the scrolling of a page without a form by a key.
  func move(_ scroll: inout Scroll, by key: Key, height: Int) {
    let head = headRows(of: height)
    scroll.handle(key, lines: lines.count - head, height: height - head)
  }

  /// What it is about stays in sight, where that leaves room to fill something in.
  private func headRows(of height: Int) -> Int { height >= head + Self.leastBelowHead ? head : 0 }

  /// The rows that a question takes, its help and what is wrong with it included.
  private static var leastBelowHead: Int { 6 }

  private func draw(_ lines: [[Span]], into canvas: inout Canvas, theme: Theme) {
    guard canvas.height > 0 else { return }
    let height = canvas.height - 1
    let below = form?.rows(in: Size(width, height), theme: theme, isFocused: isFocused)
    let rows = lines.count + (below?.all ?? 0)
    var top = min(scroll.first, max(0, rows - canvas.height))
    if let focus = below?.focused, rows > canvas.height {
      let seen = (lower: lines.count + focus.lowerBound, upper: lines.count + focus.upperBound)
      top = min(seen.lower, max(0, min(seen.upper - canvas.height + 1, rows - canvas.height)))
    }
    for (y, line) in lines.enumerated() where y >= top { canvas.write(line, 0, y - top, width: room) }
    if let form, let below {
      canvas.draw(in: Rect(x: 0, y: lines.count - top, width: canvas.width, height: below.all)) {
        form.render(into: &$0, theme: theme, isFocused: isFocused, height: height)
      }
    }
    canvas.signs(from: top, of: rows, elseAt: form?.labelWidth ?? 0, glyphs: theme.glyphs)
  }
}
