/// A key as the terminal reports it.
///
/// Written as a literal it is a character: `["s", "/", .enter, .control("z")]`.
public enum Key: Hashable, Sendable {
  /// A letter, digit, sign or blank.
  case character(Character)
  /// Ctrl with a small letter a–z.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl with an arrow: a word to the left or right.
  case wordLeft, wordRight
  /// F1 and on.
  case function(Int)

  /// The blank, which marks rows and ticks boxes.
  public static let space = Key.character(" ")

  /// The same key for capital and small letters; bindings go by this.
  public var folded: Key {
    guard case .character(let character) = self, let small = character.lowercased().first else { return self }
    return .character(small)
  }

  /// Whether a text field that has the focus takes the key before any binding does.
  public var belongsToText: Bool {
    switch self {
    case .character, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home, .end, .undoTyping, .redoTyping:
      true
    default: false
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
