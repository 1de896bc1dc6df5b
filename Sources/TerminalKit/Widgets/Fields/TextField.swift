/// One line of text being edited; a value, the screen keeps it.
public struct TextField: Hashable, Sendable, EditedText {
  /// What it holds.
  public private(set) var text: String
  /// The insertion point, in characters from the beginning.
  public internal(set) var cursor: Int
  /// The most characters that may be saved; more are kept, and said to be too many.
  public var limit: Int
  var history = EditHistory<EditedState>()

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
  public mutating func insert(_ piece: String) { type(piece) }

  /// Deals with a key; false when it is none of an edit's.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .home: move(to: 0)
    case .end: move(to: text.count)
    default: return handleEdit(key)
    }
    return true
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
      let next = columns + TextWidth.of(characters[first - 1])
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

  var characters: [Character] { Array(text) }

  mutating func substitute(_ range: Range<Int>, with piece: String) {
    let line = piece.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    var characters = characters
    characters.replaceSubrange(range, with: line)
    // A mark joins the letter before it, so the insertion point is found again by counting what follows.
    let following = characters.count - range.lowerBound - line.count
    text = String(characters)
    cursor = max(0, text.count - following)
  }

  mutating func put(_ state: EditedState) { (text, cursor) = (state.text, state.cursor) }

  private mutating func put(_ text: String) { put(EditedState(text: text, cursor: text.count)) }
}
