/// What has begun to come from the terminal, and has not ended for a while: until it does, keys belong to it.
public enum UnfinishedInput: Hashable, Sendable {
  /// Pasted text without its end mark. Esc or Ctrl-C end it; what came is text.
  case paste
  /// A report or another control sequence. Esc or Ctrl-C end it; it is no text.
  case report
}
