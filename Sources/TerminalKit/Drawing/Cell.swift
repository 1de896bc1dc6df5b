/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// One letter with its combining marks; empty in the second half of a wide letter.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A cell; a blank one by default.
  public init(_ text: String = " ", style: Style = .text) {
    self.text = text
    self.style = style
  }

  /// Whether this is the second half of the wide letter to the left.
  public var isContinuation: Bool { text.isEmpty }
}
