extension Canvas {
  /// Writes a text over the whole width, in as many rows as it takes, from a row on; returns the row below it.
  @discardableResult
  public mutating func paragraph(_ text: String, _ y: Int = 0, _ style: Style = .text) -> Int {
    paragraph([Span(text, style)], y)
  }

  /// The same with several styles in the text.
  @discardableResult
  public mutating func paragraph(_ spans: [Span], _ y: Int = 0) -> Int {
    if isRead {
      write(spans, 0, y, width: width)
      return y + 1
    }
    let styled = spans.flatMap { span in Sanitiser.line(span.text).map { (letter: $0, style: span.style) } }
    let lines = TextWrap.lines(String(styled.map(\.letter)), width: max(1, width))
    for (row, line) in lines.enumerated() {
      let letters = styled.dropFirst(line.start).prefix(line.count)
      write(letters.map { Span(String($0.letter), $0.style) }, 0, y + row, width: width)
    }
    return y + lines.count
  }
}
