/// What a terminal reports, in the order in which it happened.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; never keys. One whose end is long in coming is reported in pieces, which follow one another.
  case paste(String)
  /// A paste or a report has begun and is silent (`InputLimits.silence`); nil when it has ended after all.
  case unfinished(UnfinishedInput?)
  /// The window has another size; ask the terminal for it.
  case resize
  /// Something outside has changed (another process wrote): what is shown is to be read again.
  case wake
  /// The program is asked to end, in good order.
  case terminate

  /// Whether it is pasted text.
  var isPaste: Bool { if case .paste = self { true } else { false } }
}
