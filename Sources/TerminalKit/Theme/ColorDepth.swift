/// How many colours a terminal is given.
public enum ColorDepth: String, CaseIterable, Sendable {
  /// None: attributes alone.
  case none
  /// The sixteen whose shades the user's terminal decides.
  case sixteen
  /// xterm's 256.
  case full
}
