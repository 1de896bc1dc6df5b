/// Long text being edited, broken into lines; Enter is a line break.
public struct TextArea: Hashable, Sendable, EditedText {
  /// What it holds, broken into the lines that up and down go by.
  private var wrapped: WrappedText
  /// The insertion point, in characters from the beginning.
  public internal(set) var cursor: Int
  /// The columns that up and down go by; `Form` sets it.
  public var width: Int {
    didSet { if width != oldValue { wrapped = WrappedText(text, width: TextArea.columns(width)) } }
  }
  /// The most characters that may be saved; more are kept, and said to be too many.
  public var limit: Int
  var history = EditHistory<EditedState>()

  /// A field with the insertion point at the end.
  public init(_ text: String = "", width: Int = 60, limit: Int = 20_000) {
    wrapped = WrappedText(text, width: TextArea.columns(width))
    cursor = wrapped.characters.count
    self.width = width
    self.limit = limit
  }

  /// What it holds.
  public var text: String { wrapped.text }

  /// How many characters stand there beyond the limit.
  public var excess: Int { max(0, count - limit) }

  /// Replaces everything; the insertion point goes to the end. What was typed before cannot be taken back any more.
  public mutating func set(_ text: String) {
    history = EditHistory()
    wrapped = WrappedText(text, width: TextArea.columns(width))
    cursor = count
  }

  /// Inserts text, line breaks included, at the insertion point.
  public mutating func insert(_ piece: String) { type(piece) }

  /// Deals with a key; false when it is none of an edit's. Up and down never leave the text.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .enter: insert("\n")
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    case .home: move(to: currentRow.start)
    case .end: move(to: currentRow.start + currentRow.count)
    default: return handleEdit(key)
    }
    return true
  }

  var characters: [Character] { wrapped.characters }

  mutating func substitute(_ range: Range<Int>, with piece: String) { cursor = wrapped.replace(range, with: piece) }

  mutating func put(_ state: EditedState) {
    wrapped = WrappedText(state.text, width: TextArea.columns(width))
    cursor = state.cursor
  }

  /// The lines it takes at a width, at least one.
  public func lineCount(width: Int) -> Int { lines(width: width).rows.count }

  /// Draws it over the whole canvas, scrolled so that the insertion point is seen with the lines around it.
  public func render(into canvas: inout Canvas, isFocused: Bool = true) {
    guard canvas.width > 0, canvas.height > 0 else { return }
    if canvas.isRead {
      canvas.read({ $0.fact("", text, cursor: isFocused ? cursor : nil) }, drawing: { _ in })
      return
    }
    let style = isFocused ? Style(.field, on: .field) : Style.text
    let lines = lines(width: TextArea.columns(canvas.width))
    let place = lines.row(of: cursor)
    let first = isFocused ? max(0, min(place - canvas.height / 2, lines.rows.count - canvas.height)) : 0
    if isFocused { canvas.fill(canvas.bounds, style) }
    for (row, line) in lines.rows.dropFirst(first).prefix(canvas.height).enumerated() {
      let text = lines.text(of: line)
      let fitting = max(0, min(limit - line.start, line.count))
      let excess = Span(String(text.dropFirst(fitting)), Style(.danger, on: isFocused ? .field : .page))
      canvas.write([Span(String(text.prefix(fitting)), style), excess], 0, row)
    }
    if !isFocused, lines.rows.count > canvas.height {
      canvas.write("…", canvas.width - 1, canvas.height - 1, .muted)
    }
    guard isFocused else { return }
    let line = lines.rows[place]
    canvas.putCursor(TextWidth.of(String(lines.text(of: line).prefix(cursor - line.start))), place - first)
  }

  /// The lines at a width: those that are kept, where it is theirs.
  private func lines(width: Int) -> WrappedText {
    wrapped.width == max(1, width) ? wrapped : WrappedText(text, width: width)
  }

  /// The columns of text in a field so wide: the last is the insertion point's.
  private static func columns(_ width: Int) -> Int { max(1, width - 1) }

  /// How many characters were looked at to break lines, in all.
  var measured: Int { wrapped.measured }

  // MARK: Moving

  private var count: Int { wrapped.characters.count }
  private var currentRow: WrappedText.Row { wrapped.rows[wrapped.row(of: cursor)] }

  private mutating func moveLine(by step: Int) {
    let index = wrapped.row(of: cursor)
    guard wrapped.rows.indices.contains(index + step) else { return }
    let target = wrapped.rows[index + step]
    move(to: target.start + min(cursor - currentRow.start, target.count))
  }
}

extension TextArea {
  /// How it is broken into lines is no part of what it is.
  public static func == (left: TextArea, right: TextArea) -> Bool {
    left.cursor == right.cursor && left.width == right.width && left.limit == right.limit && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(cursor)
  }
}
