/// What a terminal reports, in the order in which it happened.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, in one piece; never keys.
  case paste(String)
  /// The window has another size; ask the terminal for it.
  case resize
  /// Something outside has changed (another process wrote): what is shown is to be read again.
  case wake
  /// The program is asked to end, in good order.
  case terminate
}
