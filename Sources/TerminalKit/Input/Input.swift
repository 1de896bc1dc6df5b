/// What a screen's `update` is given.
public enum Input<Message: Sendable>: Sendable {
  /// The screen has just been opened; the size is what `render` will get. Load here.
  case opened(Size)
  /// The room for the screen changed.
  case resized(Size)
  /// A binding was pressed, or an effect has its result.
  case message(Message)
  /// A key without a binding, or one that belongs to the text field in focus (`KeyMap.isTyping`).
  case key(Key)
  /// Pasted text, filtered.
  case paste(String)
  /// What is shown may be stale: another process wrote, or the screen above has closed. Read again, keep the selection.
  case refresh
  /// The screen above closed with this value (`Effect.finish`); comes instead of `refresh`.
  case result(any Sendable)
}

extension Input {
  /// The same input with another message; nil when `change` has none for it.
  func compactMap<Other: Sendable>(_ change: (Message) -> Other?) -> Input<Other>? {
    switch self {
    case .opened(let size): .opened(size)
    case .resized(let size): .resized(size)
    case .message(let message): change(message).map { .message($0) }
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .refresh: .refresh
    case .result(let value): .result(value)
    }
  }
}
