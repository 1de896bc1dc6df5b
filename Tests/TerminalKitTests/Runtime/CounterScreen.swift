import TerminalKit

/// The smallest whole screen: what a screen's author starts from.
struct CounterScreen: Screen {
  enum Message: Sendable { case add, load, loaded(Int), stopped, refused, note, close }

  var title = "Counter"
  var count = 0
  var field = TextField()
  var isEditing = false
  var gate: Gate?
  /// Whether Ctrl-S loads from within the note.
  var loadsWhileEditing = false
  /// In how many pieces it is loaded.
  var loads = 1
  /// Whether what is loaded is there whatever is stopped, or refused.
  var isTooLate = false
  var isRefused = false

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding("add", ["+"], "Add one", short: "add", inFooter: true, .add),
        Binding(
          "load", loadsWhileEditing ? [.control("s")] : ["l"], "Load", synonyms: ["fetch"], inFooter: true,
          disabled: count > 3 ? "There is no more to load." : nil, .load),
        Binding("note", ["n"], "Write a note", short: "note", inFooter: true, .note),
      ] + (isEditing ? [Binding("close", [.escape], "Leave the note", .close)] : []),
      isTyping: isEditing)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.add):
      count += 1
      return [.say("Now \(count).", .good)]
    case .message(.load):
      return (0..<loads).map { _ in
        .perform("the numbers") { [count, gate, isTooLate, isRefused] stop in
          await gate?.pass()
          if isRefused { return .refused }
          return stop.isRaised && !isTooLate ? .stopped : .loaded(count * 10)
        }
      }
    case .message(.loaded(let number)): count = number
    case .message(.stopped): return [.say("Stopped, nothing loaded.", .warning)]
    case .message(.refused): return [.say("Refused.", .warning)]
    case .message(.note): isEditing = true
    case .message(.close): isEditing = false
    case .key(let key): if isEditing { field.handle(key) }
    case .paste(let text): if isEditing { field.insert(text) }
    case .opened, .resized, .refresh, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write("Count", 0, 0, .muted)
    canvas.write("\(count)", 8, 0, count > 3 ? .warning : .text, width: 6, alignment: .right)
    canvas.write("Note", 0, 1, .muted)
    field.render(into: &canvas, at: Rect(x: 8, y: 1, width: 20, height: 1), isFocused: isEditing)
  }
}
