/// The one line above the footer.
public struct Notice: Hashable, Sendable {
  /// What sort of news it is; each has its sign and colour.
  public enum Kind: Sendable {
    case info, good, warning, danger
  }

  /// The sentence.
  public var text: String
  /// Its sort.
  public var kind: Kind

  /// A line for the user.
  public init(_ text: String, _ kind: Kind = .info) {
    self.text = text
    self.kind = kind
  }

  func spans(_ glyphs: Glyphs) -> [Span] {
    switch kind {
    case .info: [Span(text, .text)]
    case .good: [Span(glyphs.check + " " + text, .good)]
    case .warning: [Span(glyphs.warning + " " + text, .warning)]
    case .danger: [Span(glyphs.cross + " " + text, .danger)]
    }
  }
}
