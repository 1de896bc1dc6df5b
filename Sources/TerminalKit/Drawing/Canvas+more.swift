/// Signs that there is more above and below than what is seen: they never stand where a letter does.
extension Canvas {
  /// Draws what is scrolled within all columns but the last one, which is left to the signs.
  public mutating func page(_ scroll: Scroll, of rows: Int, glyphs: Glyphs, _ body: (inout Canvas) -> Void) {
    page(from: scroll.first, of: rows, glyphs: glyphs, body)
  }

  /// The same for what is seen from a row on.
  public mutating func page(from first: Int, of rows: Int, glyphs: Glyphs, _ body: (inout Canvas) -> Void) {
    draw(in: Rect(x: 0, y: 0, width: max(0, width - 1), height: height), body)
    signs(from: first, of: rows, elseAt: width - 1, glyphs: glyphs)
  }

  /// Signs over rows that take all columns: at the right edge, or in the column `x`, which is blank in all rows, where a
  /// letter stands there.
  public mutating func signs(from first: Int, of rows: Int, elseAt x: Int, glyphs: Glyphs) {
    if first > 0 { sign(glyphs.above, 0, elseAt: x) }
    if first + height < rows { sign(glyphs.more, height - 1, elseAt: x) }
  }

  /// One such sign in a row.
  public mutating func sign(_ glyph: String, _ y: Int, elseAt x: Int) {
    let edge = absolute(width - 1, y)
    let isBlank = cell(edge.x, edge.y)?.text.allSatisfy { $0 == " " } ?? false
    write(glyph, isBlank ? width - 1 : x, y, .muted)
  }
}
