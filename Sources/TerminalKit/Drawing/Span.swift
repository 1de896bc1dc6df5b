/// A piece of a line in one style.
public struct Span: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What is written.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A piece of text in a style.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// `text` as spans where every place that one of `words` occurs at (letters' case ignored) has the role `matched`.
  public static func marking(_ words: [String], in text: String, style: Style = .text) -> [Span] {
    let letters = Array(text)
    let folded = letters.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
    var marked = [Bool](repeating: false, count: letters.count)
    for word in words {
      let wanted = Array(word.lowercased())
      guard !wanted.isEmpty, wanted.count <= folded.count else { continue }
      for start in 0...(folded.count - wanted.count) where Array(folded[start..<start + wanted.count]) == wanted {
        for index in start..<start + wanted.count { marked[index] = true }
      }
    }
    var spans: [Span] = []
    for (letter, isMarked) in zip(letters, marked) {
      let wanted = isMarked ? Style(.matched, on: style.ground, style.attributes) : style
      if spans.last?.style == wanted {
        spans[spans.count - 1].text.append(letter)
      } else {
        spans.append(Span(String(letter), wanted))
      }
    }
    return spans
  }
}
