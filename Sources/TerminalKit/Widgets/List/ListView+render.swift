extension ListView {
  /// Draws the visible rows over the whole canvas, one a line, the first line for the headings when `hasHeader`.
  ///
  /// The selected row has the pointer at its left and the hardware cursor at its first cell; a marked one its mark; the first
  /// and the last that are seen a sign where there is more above or below.
  /// `empty` is shown when there is nothing. Read out, the selected row's `facts` are said: a column's title and cell each.
  public func render(
    into canvas: inout Canvas, columns: [Column<Row>], theme: Theme, wording: Wording, hasHeader: Bool = true,
    isFocused: Bool = true, empty: String? = nil, facts: ((Row) -> [(label: String, value: String)])? = nil
  ) {
    let facts = facts ?? { row in columns.map { ($0.title, $0.cell(row).map(\.text).joined()) } }
    canvas.read(
      { read(into: &$0, facts: facts, isFocused: isFocused, empty: empty ?? wording.nothing) },
      drawing: { draw(into: &$0, columns, theme, wording, hasHeader, isFocused, empty) })
  }

  private func draw(
    into canvas: inout Canvas, _ columns: [Column<Row>], _ theme: Theme, _ wording: Wording, _ hasHeader: Bool,
    _ isFocused: Bool, _ empty: String?
  ) {
    let gutter = 2
    let total = canvas.width - gutter
    let widths = ColumnLayout.widths(
      columns, total: total,
      needs: needs.measured(columns, width: total, hasHeader: hasHeader, rows: rows, fresh: fresh, stamp: stamp))
    let first = hasHeader ? 1 : 0
    let room = max(0, canvas.height - first)
    if hasHeader {
      drawRow(&canvas, 0, widths, columns) { [Span($0.title, .muted)] }
    }
    if rows.isEmpty, isLoaded {
      canvas.write(empty ?? wording.nothing, gutter, first, .muted, width: canvas.width - gutter)
      if isFocused { canvas.putCursor(gutter, first) }
    }
    let start = room == 0 ? selected : max(min(top, selected), selected - room + 1)
    for (offset, row) in rows.dropFirst(start).prefix(room).enumerated() {
      let y = first + offset
      let isSelected = start + offset == selected
      drawRow(&canvas, y, widths, columns) { $0.cell(row) }
      let isMarked = marks.contains(row.id)
      if offset == 0, start > 0 || hasBefore { canvas.sign(theme.glyphs.above, y, elseAt: isMarked ? 0 : 1) }
      if offset == room - 1, start + room < rows.count || hasAfter {
        canvas.sign(theme.glyphs.more, y, elseAt: isMarked ? 0 : 1)
      }
      if isMarked { canvas.write(theme.glyphs.mark, 1, y, .accent) }
      if isSelected {
        canvas.write(theme.glyphs.pointer, 0, y, isFocused ? .accent : .muted)
        if isFocused {
          canvas.stand(on: .selection, in: Rect(x: 0, y: y, width: canvas.width, height: 1))
          canvas.putCursor(gutter, y)
        }
      }
    }
    renderJump(into: &canvas, y: hasHeader ? 0 : max(0, canvas.height - 1), wording: wording)
  }

  /// Draws the letters of a jump at the right of a row while they are being typed; for screens that draw the rows
  /// themselves.
  public func renderJump(into canvas: inout Canvas, y: Int, wording: Wording) {
    guard let jump else { return }
    let text = wording.jump + " " + jump
    let width = min(canvas.width, TextWidth.of(text) + 1)
    canvas.write(text, canvas.width - width, y, Style(.field, on: .field), width: width)
  }

  private func drawRow(
    _ canvas: inout Canvas, _ y: Int, _ widths: [Int?], _ columns: [Column<Row>], _ cell: (Column<Row>) -> [Span]
  ) {
    var x = 2
    var cut: (spans: [Span], x: Int, used: Int, end: Int)?
    // What is too long for its column goes on over the empty cells beside it.
    func goOn(until end: Int) {
      guard let wide = cut, end > wide.end else { return }
      canvas.write(wide.spans, wide.x, y, width: min(wide.used, end - wide.x))
    }
    for (column, width) in zip(columns, widths) {
      guard let width else { continue }
      let spans = cell(column)
      let used = spans.reduce(0) { $0 + TextWidth.of(Sanitiser.line($1.text, columns: canvas.width)) }
      canvas.write(spans, x, y, width: min(width, canvas.width - x), alignment: column.alignment)
      if used > 0 {
        goOn(until: x - ColumnLayout.gap + (column.alignment == .right ? max(0, width - used) : 0))
        cut = used > width ? (spans, x, used, x + width) : nil
      }
      x += width + ColumnLayout.gap
    }
    goOn(until: canvas.width)
  }
}
