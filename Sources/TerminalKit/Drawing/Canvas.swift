/// A grid of cells that screens draw on.
///
/// Everything outside is clipped: drawing on 0×0 or at negative places is allowed and does nothing. Inside
/// `draw(in:_:)` the places count from that region's corner and nothing outside of it is touched. All text passes
/// the `Sanitiser`, so nothing stored can move the cursor or talk to the terminal (no caller needs to think of it).
public struct Canvas: Sendable, Equatable {
  /// The whole grid's size, regions or not.
  public let fullSize: Size
  /// Where the hardware cursor is to stand, counted from the whole grid's corner; nil hides it.
  public private(set) var cursor: Point?
  /// What is said, where the screen is read; nil where it is drawn.
  var reading: Reading?
  /// Where the last piece of text that was said ended.
  var lastSaid: Point?
  private var cells: [Cell]
  private var region: Rect
  private var clip: Rect

  /// A blank canvas.
  public init(_ size: Size) { self.init(size, reading: nil) }

  init(_ size: Size, reading: Reading?) {
    self.reading = reading
    fullSize = size
    cells = [Cell](repeating: Cell(), count: size.width * size.height)
    region = Rect(size)
    clip = Rect(size)
  }

  /// The size of the region that is drawn in now.
  public var size: Size { region.size }
  /// Columns of the region that is drawn in now.
  public var width: Int { region.width }
  /// Rows of the region that is drawn in now.
  public var height: Int { region.height }
  /// The region that is drawn in now, from its own corner.
  public var bounds: Rect { Rect(region.size) }

  /// The cell at a place of the whole grid; nil outside.
  public func cell(_ x: Int, _ y: Int) -> Cell? {
    guard x >= 0, y >= 0, x < fullSize.width, y < fullSize.height else { return nil }
    return cells[y * fullSize.width + x]
  }

  /// One row of the whole grid; none outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < fullSize.height else { return [] }
    return cells[y * fullSize.width..<(y + 1) * fullSize.width]
  }

  /// The text of one row of the whole grid without the blanks at its end.
  public func text(row y: Int) -> String {
    var text = ""
    for cell in row(y) { text += cell.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Draws within `rect` (counted from this region's corner); what `body` draws is clipped to it.
  public mutating func draw(in rect: Rect, _ body: (inout Canvas) -> Void) {
    let (outerRegion, outerClip) = (region, clip)
    region = Rect(x: outerRegion.x + rect.x, y: outerRegion.y + rect.y, width: rect.width, height: rect.height)
    clip = outerClip.intersection(region)
    body(&self)
    region = outerRegion
    clip = outerClip
  }

  /// Writes one line of text; returns the columns it took.
  ///
  /// With `width`, text that is longer ends in `…` and shorter text keeps to the edge that `alignment` says; the rest
  /// of `width` is filled with blanks of the same style.
  @discardableResult
  public mutating func write(
    _ text: String, _ x: Int, _ y: Int, _ style: Style = .text, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    write([Span(text, style)], x, y, width: width, alignment: alignment)
  }

  /// Writes one line made of spans, as `write` for a single one does; the filling has the last span's style.
  @discardableResult
  public mutating func write(
    _ spans: [Span], _ x: Int, _ y: Int, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    // Read aloud, a line may be longer than the window.
    let room = max(width ?? 0, fullSize.width, reading == nil ? 0 : 1000)
    var spans = spans.map { Span(Sanitiser.line($0.text, columns: room), $0.style) }
    if reading != nil {
      let text = spans.map(\.text).joined()
      say(text, x, y, width: width ?? TextWidth.of(text), spans.last?.style.role ?? .text)
    }
    guard let width else {
      var column = x
      for span in spans { column += put(span, column, y) }
      return column - x
    }
    guard width > 0 else { return 0 }
    var used = spans.reduce(0) { $0 + TextWidth.of($1.text) }
    if used > width {
      spans = Canvas.truncated(spans, to: width)
      used = spans.reduce(0) { $0 + TextWidth.of($1.text) }
    }
    let lead =
      switch alignment {
      case .left: 0
      case .right: width - used
      case .center: (width - used) / 2
      }
    let filling = Span(" ", spans.last?.style ?? .text)
    for column in x..<x + lead { put(filling, column, y) }
    var column = x + lead
    for span in spans { column += put(span, column, y) }
    while column < x + width { column += put(filling, column, y) }
    return width
  }

  /// Fills a rectangle with blanks, or with another narrow character.
  public mutating func fill(_ rect: Rect, _ style: Style, with character: String = " ") {
    for y in visibleRows(rect) {
      for x in visibleColumns(rect) { set(Cell(character, style: style), x, y) }
    }
  }

  /// Changes what everything within `rect` stands on, and leaves the letters.
  public mutating func stand(on ground: Ground, in rect: Rect) {
    for y in visibleRows(rect) {
      for x in visibleColumns(rect) {
        cells[(region.y + y) * fullSize.width + region.x + x].style.ground = ground
      }
    }
  }

  /// Puts plain signs in the place of those that a terminal without signs cannot show, over the whole grid.
  mutating func makePlain() {
    for index in cells.indices {
      if let plain = Glyphs.plain(cells[index].text) { cells[index].text = plain }
    }
  }

  /// A horizontal line over the whole width of the region.
  public mutating func rule(_ y: Int, _ style: Style = .border, glyphs: Glyphs) {
    fill(Rect(x: 0, y: y, width: width, height: 1), style, with: glyphs.horizontal)
  }

  /// A box's four sides; what is inside is left as it was.
  public mutating func box(_ rect: Rect, _ style: Style = .border, glyphs: Glyphs) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    for y in [rect.y, bottom] {
      fill(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1), style, with: glyphs.horizontal)
    }
    for x in [rect.x, right] {
      fill(Rect(x: x, y: rect.y + 1, width: 1, height: rect.height - 2), style, with: glyphs.vertical)
    }
    write(glyphs.corners[0], rect.x, rect.y, style)
    write(glyphs.corners[1], right, rect.y, style)
    write(glyphs.corners[2], rect.x, bottom, style)
    write(glyphs.corners[3], right, bottom, style)
  }

  /// Puts the hardware cursor at a place of this region (screen readers follow it); outside, it is not moved.
  public mutating func putCursor(_ x: Int, _ y: Int) {
    reading?.putCursor()
    let place = Rect(x: region.x + x, y: region.y + y, width: 1, height: 1)
    guard place.intersection(clip).size == Size(1, 1) else { return }
    cursor = Point(place.x, place.y)
  }

  /// Puts the hardware cursor at the first letter of the rows from `row` on, when nothing else has put it anywhere.
  mutating func putCursorAtFirstLetter(from row: Int) {
    guard cursor == nil else { return }
    for y in row..<max(row, fullSize.height) {
      if let x = self.row(y).map(\.text).firstIndex(where: { $0 != " " && !$0.isEmpty }) {
        cursor = Point(x, y)
        return
      }
    }
  }

  /// A place of this region, counted from the whole grid's corner.
  func absolute(_ x: Int, _ y: Int) -> Point { Point(region.x + x, region.y + y) }

  // MARK: Cells

  @discardableResult
  private mutating func put(_ span: Span, _ x: Int, _ y: Int) -> Int {
    var column = x
    for letter in TextWidth.letters(span.text) {
      if letter.width == 2 {
        if isVisible(column, y), isVisible(column + 1, y) {
          set(Cell(letter.text, style: span.style), column, y)
          set(Cell("", style: span.style), column + 1, y)
        } else {
          set(Cell(" ", style: span.style), column, y)
          set(Cell(" ", style: span.style), column + 1, y)
        }
      } else {
        set(Cell(letter.text, style: span.style), column, y)
      }
      column += letter.width
    }
    return column - x
  }

  private func isVisible(_ x: Int, _ y: Int) -> Bool {
    let (column, row) = (region.x + x, region.y + y)
    return column >= clip.x && column < clip.maxX && row >= clip.y && row < clip.maxY
  }

  private mutating func set(_ cell: Cell, _ x: Int, _ y: Int) {
    guard isVisible(x, y) else { return }
    let start = (region.y + y) * fullSize.width
    let index = start + region.x + x
    // A wide letter that loses one of its halves becomes blank, so that no row grows or shrinks.
    if cells[index].isContinuation, !cell.isContinuation, index > start, cells[index - 1].text != " " {
      cells[index - 1].text = " "
    }
    if !cells[index].isContinuation, index + 1 < start + fullSize.width, cells[index + 1].isContinuation {
      cells[index + 1].text = " "
    }
    cells[index] = cell
  }

  private func visibleRows(_ rect: Rect) -> Range<Int> {
    let rows = max(rect.y, clip.y - region.y)..<max(rect.y, clip.y - region.y, min(rect.maxY, clip.maxY - region.y))
    return rows
  }

  private func visibleColumns(_ rect: Rect) -> Range<Int> {
    let first = max(rect.x, clip.x - region.x)
    return first..<max(first, min(rect.maxX, clip.maxX - region.x))
  }

  private static func truncated(_ spans: [Span], to width: Int) -> [Span] {
    var left = width
    var result: [Span] = []
    for (index, span) in spans.enumerated() {
      let needed = TextWidth.of(span.text)
      let following = spans[(index + 1)...].contains { !$0.text.isEmpty }
      if needed < left || (needed == left && !following) {
        result.append(span)
        left -= needed
      } else {
        result.append(Span(TextWidth.truncated(span.text + (following ? "\u{2026}" : ""), to: left), span.style))
        break
      }
    }
    return result
  }
}
