extension Canvas {
  /// Says that there is more than what is seen: its sign at the right edge of a row, or in the blank column `x` where a
  /// letter stands there.
  public mutating func sign(_ glyph: String, _ y: Int, elseAt x: Int) {
    let edge = absolute(width - 1, y)
    let isBlank = cell(edge.x, edge.y)?.text.allSatisfy { $0 == " " } ?? false
    write(glyph, isBlank ? width - 1 : x, y, .muted)
  }
}
