/// One line of text being edited; a value, the screen keeps it.
public struct TextField: Hashable, Sendable {
  /// What it holds.
  public private(set) var text: String
  /// The insertion point, in characters from the beginning.
  public private(set) var cursor: Int
  /// The most characters that may be saved; more are kept, and said to be too many.
  public var limit: Int
  private var history = EditHistory<State>()

  private struct State: Hashable {
    var text: String
    var cursor: Int
  }

  /// A field with the insertion point at the end.
  public init(_ text: String = "", limit: Int = 2000) {
    self.text = text
    self.cursor = text.count
    self.limit = limit
  }

  /// How many characters stand there beyond the limit.
  public var excess: Int { text.utf8.count <= limit ? 0 : max(0, text.count - limit) }

  /// Replaces everything; the insertion point goes to the end. What was typed before cannot be taken back any more.
  public mutating func set(_ text: String) {
    history = EditHistory()
    put(text)
  }

  /// Replaces everything as an edit, which can be taken back.
  public mutating func replace(with text: String) { edit(.other) { $0.put(text) } }

  /// Empties itself for what is typed instead of it, which is one edit with that.
  mutating func makeRoom() {
    history.endRun()
    edit(.letter) { $0.put("") }
  }

  /// Inserts text at the insertion point; line breaks become blanks.
  public mutating func insert(_ piece: String) {
    if piece.allSatisfy(\.isWhitespace) { history.endRun() }
    edit(piece.count == 1 ? .letter : .other) { $0.add(piece) }
  }

  private mutating func put(_ text: String) {
    self.text = text
    cursor = text.count
  }

  private mutating func add(_ piece: String) {
    let line = String(piece.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    var characters = Array(text)
    characters.insert(contentsOf: line, at: cursor)
    // A mark joins the letter before it, so the insertion point is found again by counting what follows.
    let following = characters.count - cursor - line.count
    text = String(characters)
    cursor = max(0, text.count - following)
  }

  /// Deals with a key; false when it is none of an edit's.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: edit(.erasing) { $0.remove(from: $0.cursor - 1, to: $0.cursor) }
    case .delete: edit(.erasing) { $0.remove(from: $0.cursor, to: $0.cursor + 1) }
    case .left: move(to: max(0, cursor - 1))
    case .right: move(to: min(text.count, cursor + 1))
    case .home: move(to: 0)
    case .end: move(to: text.count)
    case .wordLeft: move(to: wordStart(before: cursor))
    case .wordRight: move(to: wordEnd(after: cursor))
    case .control("w"): edit(.other) { $0.remove(from: $0.wordStart(before: $0.cursor), to: $0.cursor) }
    case .control("u"): edit(.other) { $0.remove(from: 0, to: $0.cursor) }
    case .undoTyping: take(history.undo(state))
    case .redoTyping: take(history.redo(state))
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

  /// Draws it on the first row of `rect`; with the focus, on the field's ground and with the hardware cursor.
  public func render(into canvas: inout Canvas, at rect: Rect, isFocused: Bool = true) {
    guard rect.width > 0 else { return }
    if canvas.isRead {
      if isFocused || !text.isEmpty {
        canvas.say(text, rect.x, rect.y, width: rect.width, .text, cursor: isFocused ? cursor : nil)
      }
      return
    }
    let style = Style(.field, on: isFocused ? .field : .page)
    if !isFocused {
      canvas.write(text, rect.x, rect.y, .text, width: rect.width)
      return
    }
    let characters = Array(text)
    var first = cursor
    var columns = 0
    while first > 0 {
      let next = columns + TextWidth.of(Sanitiser.line(String(characters[first - 1])))
      if next > rect.width - 1 { break }
      columns = next
      first -= 1
    }
    canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), style)
    canvas.draw(in: Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)) { canvas in
      let end = min(characters.count, first + rect.width)
      let fitting = max(first, min(limit, end))
      let excess = Span(String(characters[fitting..<end]), Style(.danger, on: .field))
      canvas.write([Span(String(characters[first..<fitting]), style), excess], 0, 0)
      canvas.putCursor(columns, 0)
    }
  }

  private mutating func remove(from start: Int, to end: Int) {
    var characters = Array(text)
    let range = max(0, start)..<min(characters.count, max(0, end))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    text = String(characters)
    cursor = min(range.lowerBound, text.count)
  }

  private func wordStart(before index: Int) -> Int {
    let characters = Array(text)
    var place = index
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private func wordEnd(after index: Int) -> Int {
    let characters = Array(text)
    var place = index
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}
