/// What one line and long text have in common while they are edited: the keys of an edit, and typing's own undo and redo.
protocol EditedText {
  /// What it holds.
  var text: String { get }
  /// The same, in characters, as the insertion point counts.
  var characters: [Character] { get }
  /// The insertion point, in characters from the beginning.
  var cursor: Int { get set }
  /// What was typed, to be taken back.
  var history: EditHistory<EditedState> { get set }

  /// Replaces some characters; the insertion point goes behind what comes instead.
  mutating func substitute(_ range: Range<Int>, with piece: String)
  /// Gives it what it held before an edit.
  mutating func put(_ state: EditedState)
}

extension EditedText {
  /// Does an edit that typing's undo takes back.
  mutating func edit(_ kind: EditHistory<EditedState>.Edit, _ body: (inout Self) -> Void) {
    let before = state
    body(&self)
    if text != before.text { history.record(before, kind) }
  }

  /// Inserts a piece at the insertion point; a blank ends the word that is taken back in one go.
  mutating func type(_ piece: String) {
    if piece.allSatisfy(\.isWhitespace) { history.endRun() }
    edit(piece.count == 1 ? .letter : .other) { $0.substitute($0.cursor..<$0.cursor, with: piece) }
  }

  /// Moves the insertion point.
  mutating func move(to place: Int) {
    cursor = max(0, min(place, characters.count))
    history.endRun()
  }

  /// Deals with a key that both know; false when it is none of them.
  mutating func handleEdit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): type(String(character))
    case .backspace: edit(.erasing) { $0.remove(from: $0.cursor - 1, to: $0.cursor) }
    case .delete: edit(.erasing) { $0.remove(from: $0.cursor, to: $0.cursor + 1) }
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .wordLeft: move(to: wordStart())
    case .wordRight: move(to: wordEnd())
    case .control("w"): edit(.other) { $0.remove(from: $0.wordStart(), to: $0.cursor) }
    case .control("u"): edit(.other) { $0.remove(from: 0, to: $0.cursor) }
    case .undoTyping: take(history.undo(state))
    case .redoTyping: take(history.redo(state))
    default: return false
    }
    return true
  }

  private var state: EditedState { EditedState(text: text, cursor: cursor) }

  private mutating func take(_ state: EditedState?) {
    if let state { put(state) }
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    let range = start..<max(start, min(characters.count, end))
    if !range.isEmpty { substitute(range, with: "") }
  }

  private func wordStart() -> Int {
    let characters = characters
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private func wordEnd() -> Int {
    let characters = characters
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
