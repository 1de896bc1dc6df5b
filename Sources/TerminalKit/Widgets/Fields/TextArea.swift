/// Long text being edited, broken into lines; Enter is a line break.
public struct TextArea: Hashable, Sendable {
  /// What it holds.
  public private(set) var text: String
  /// The insertion point, in characters from the beginning.
  public private(set) var cursor: Int
  /// The columns that up and down go by; `Form` sets it.
  public var width: Int
  /// The most characters that may be saved; more are kept, and said to be too many.
  public var limit: Int
  private var history = EditHistory<State>()

  private struct State: Hashable {
    var text: String
    var cursor: Int
  }

  /// A field with the insertion point at the end.
  public init(_ text: String = "", width: Int = 60, limit: Int = 20_000) {
    self.text = text
    self.cursor = text.count
    self.width = width
    self.limit = limit
  }

  /// How many characters stand there beyond the limit.
  public var excess: Int { text.utf8.count <= limit ? 0 : max(0, text.count - limit) }

  /// Replaces everything; the insertion point goes to the end. What was typed before cannot be taken back any more.
  public mutating func set(_ text: String) {
    history = EditHistory()
    self.text = text
    cursor = text.count
  }

  /// Inserts text, line breaks included, at the insertion point.
  public mutating func insert(_ piece: String) {
    if piece.allSatisfy(\.isWhitespace) { history.endRun() }
    edit(piece.count == 1 ? .letter : .other) { $0.add(piece) }
  }

  private mutating func add(_ piece: String) {
    var characters = Array(text)
    let following = characters.count - cursor
    characters.insert(contentsOf: piece, at: cursor)
    text = String(characters)
    cursor = max(0, text.count - following)
  }

  /// Deals with a key; false when it is none of an edit's. Up and down never leave the text.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .backspace: edit(.erasing) { $0.remove(from: $0.cursor - 1, to: $0.cursor) }
    case .delete: edit(.erasing) { $0.remove(from: $0.cursor, to: $0.cursor + 1) }
    case .left: move(to: max(0, cursor - 1))
    case .right: move(to: min(text.count, cursor + 1))
    case .wordLeft: move(to: wordStart())
    case .wordRight: move(to: wordEnd())
    case .control("w"): edit(.other) { $0.remove(from: $0.wordStart(), to: $0.cursor) }
    case .control("u"): edit(.other) { $0.remove(from: 0, to: $0.cursor) }
    case .undoTyping: take(history.undo(state))
    case .redoTyping: take(history.redo(state))
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    case .home: move(to: currentLine.line.start)
    case .end: move(to: currentLine.line.start + currentLine.line.count)
    default: return false
    }
    return true
  }

  private var state: State { State(text: text, cursor: cursor) }

  private mutating func edit(_ kind: EditHistory<State>.Edit, _ body: (inout Self) -> Void) {
    let before = state
    body(&self)
    if text != before.text { history.record(before, kind) }
  }

  private mutating func move(to place: Int) {
    cursor = place
    history.endRun()
  }

  private mutating func take(_ state: State?) {
    guard let state else { return }
    (text, cursor) = (state.text, state.cursor)
  }

  /// The lines it takes at a width, at least one.
  public func lineCount(width: Int) -> Int { TextWrap.lines(text, width: width).count }

  /// Draws it over the whole canvas, scrolled so that the insertion point is seen with the lines around it.
  public func render(into canvas: inout Canvas, isFocused: Bool = true) {
    guard canvas.width > 0, canvas.height > 0 else { return }
    if canvas.isRead {
      canvas.read({ $0.fact("", text, cursor: isFocused ? cursor : nil) }, drawing: { _ in })
      return
    }
    let style = isFocused ? Style(.field, on: .field) : Style.text
    let lines = TextWrap.lines(text, width: max(1, canvas.width - 1))
    let place = TextArea.place(of: cursor, in: lines)
    let first = isFocused ? max(0, min(place - canvas.height / 2, lines.count - canvas.height)) : 0
    if isFocused { canvas.fill(canvas.bounds, style) }
    for (row, line) in lines.dropFirst(first).prefix(canvas.height).enumerated() {
      let fitting = max(0, min(limit - line.start, line.count))
      let excess = Span(String(line.text.dropFirst(fitting)), Style(.danger, on: isFocused ? .field : .page))
      canvas.write([Span(String(line.text.prefix(fitting)), style), excess], 0, row)
    }
    if !isFocused, lines.count > canvas.height {
      canvas.write("…", canvas.width - 1, canvas.height - 1, .muted)
    }
    guard isFocused else { return }
    let line = lines[place]
    let before = Sanitiser.line(String(line.text.prefix(cursor - line.start)))
    canvas.putCursor(TextWidth.of(before), place - first)
  }

  // MARK: Moving

  private var currentLine: (index: Int, line: TextWrap.Line) {
    let lines = TextWrap.lines(text, width: max(1, width - 1))
    let index = TextArea.place(of: cursor, in: lines)
    return (index, lines[index])
  }

  private static func place(of cursor: Int, in lines: [TextWrap.Line]) -> Int {
    lines.lastIndex { $0.start <= cursor } ?? 0
  }

  private mutating func moveLine(by step: Int) {
    let lines = TextWrap.lines(text, width: max(1, width - 1))
    let index = TextArea.place(of: cursor, in: lines)
    guard lines.indices.contains(index + step) else { return }
    let column = cursor - lines[index].start
    let target = lines[index + step]
    move(to: target.start + min(column, target.count))
  }

  private mutating func remove(from start: Int, to end: Int) {
    var characters = Array(text)
    let range = max(0, start)..<max(max(0, start), min(characters.count, end))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    text = String(characters)
    cursor = min(range.lowerBound, text.count)
  }

  private func wordStart() -> Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private func wordEnd() -> Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
