import TerminalKit

/// A note that somebody else can close: what others change takes its field away.
struct FleetingScreen: Screen {
  enum Message: Sendable { case read(Bool), note, done, count }

  let title = "Fleeting"
  /// Whether what others have changed, once it is read, closes the note.
  let closes: @Sendable () -> Bool
  var field = TextField()
  var isEditing = false
  var count = 0

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding("count", ["c"], "Count", .count), Binding("note", ["n"], "Write a note", .note),
        Binding("done", [.control("s")], "Done", .done),
      ], isTyping: isEditing)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .refresh: return [.perform("what others changed") { [closes] _ in .read(closes()) }]
    case .message(.read(let isClosed)): if isClosed { isEditing = false }
    case .message(.note): isEditing = true
    case .message(.done): isEditing = false
    case .message(.count): count += 1
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.insert(text)
    case .opened, .resized, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) { canvas.write("Count \(count) Note \(field.text)|", 0, 0) }
}
