extension Form {
  /// Draws the fields below each other over the whole canvas, scrolled so that the one with the focus is seen; signs say
  /// where there is more above or below.
  ///
  /// Long text takes as many rows as it has, at most those that are seen at once with what is said of it below: within
  /// them it scrolls with the insertion point. `height` is how many rows are seen, where the canvas has others.
  public func render(into canvas: inout Canvas, theme: Theme, isFocused: Bool = true, height: Int? = nil) {
    canvas.read(
      { read(into: &$0, isFocused: isFocused) },
      drawing: { draw(into: &$0, theme: theme, isFocused, height: height ?? $0.height) })
  }

  private func draw(into canvas: inout Canvas, theme: Theme, _ isFocused: Bool, height: Int) {
    let left = labelWidth + 2
    let room = Size(max(0, canvas.width - left), height)
    let places = places(in: Size(canvas.width, height), theme: theme, isFocused: isFocused)
    let seen = places.first { $0.index == focus }?.rows ?? 0..<0
    let top = min(max(0, seen.upperBound - canvas.height), seen.lowerBound)
    for place in places {
      let field = fields[place.index]
      let hasFocus = isFocused && place.index == focus
      let y = place.rows.lowerBound - top
      let style: Style = hasFocus ? .accent : field.opensPart ? .heading : .muted
      canvas.write(field.label, 0, y, style, width: min(labelWidth, canvas.width))
      canvas.draw(in: Rect(x: left, y: y, width: room.width, height: place.rows.count)) { canvas in
        draw(field, hasFocus, room, into: &canvas, theme)
      }
    }
    canvas.signs(from: top, of: places.last?.rows.upperBound ?? 0, elseAt: labelWidth, glyphs: theme.glyphs)
  }

  /// The rows that it takes in a width, and those of the field with the focus: for a screen that scrolls it together with
  /// what stands above, `size.height` rows of which are seen at once.
  public func rows(in size: Size, theme: Theme, isFocused: Bool = true) -> (all: Int, focused: Range<Int>?) {
    let places = places(in: size, theme: theme, isFocused: isFocused)
    return (places.last?.rows.upperBound ?? 0, places.first { $0.index == focus }?.rows)
  }

  /// The rows of each field that is shown.
  private func places(in size: Size, theme: Theme, isFocused: Bool) -> [(index: Int, rows: Range<Int>)] {
    let room = Size(max(0, size.width - labelWidth - 2), size.height)
    var y = 0
    return fields.indices.filter { isShown(fields[$0]) }.map { index in
      if fields[index].opensPart, y > 0 { y += 1 }
      let height = height(fields[index], isFocused && index == focus, room, theme)
      defer { y += height }
      return (index, y..<y + height)
    }
  }

  /// What is to be said about a field: its error, how much too long it is, what its text means, or its help.
  private func note(_ field: FormField<ID>, _ hasFocus: Bool, _ glyphs: Glyphs) -> Span? {
    if let error = field.error ?? excess(of: field) { return Span(glyphs.cross + " " + error, .danger) }
    if field.isLost { return Span(glyphs.warning + " " + words.noChoice, .warning) }
    if let remark = field.remark { return Span(glyphs.warning + " " + remark, .warning) }
    if case .parsed(let parsed) = field.control {
      switch parsed.parsed {
      case .value(_, let meaning) where !meaning.isEmpty: return Span(glyphs.arrow + " " + meaning, .muted)
      case .faulty(let reason) where hasFocus: return Span(reason, .muted)
      default: break
      }
    }
    return hasFocus && !field.help.isEmpty ? Span(field.help, .muted) : nil
  }

  /// The columns of a control in a room.
  private func controlWidth(_ field: FormField<ID>, _ room: Size) -> Int {
    switch field.control {
    case .text, .parsed: min(field.width, room.width)
    case .area, .choice, .choices: room.width
    }
  }

  /// The rows of a control above so many lines that are said of it.
  private func controlRows(_ field: FormField<ID>, _ hasFocus: Bool, _ room: Size, _ theme: Theme, notes: Int) -> Int {
    switch field.control {
    case .text, .parsed: 1
    case .area(let area, let rows):
      min(max(rows, area.lineCount(width: max(1, room.width - 1))), max(1, room.height - notes))
    case .choice(let choice):
      FlowPiece.rows(
        choice.pieces(width: room.width, isFocused: hasFocus, glyphs: theme.glyphs), width: room.width)
    case .choices(let choices): FlowPiece.rows(choices.pieces(isFocused: hasFocus), width: room.width)
    }
  }

  /// The lines of the note when it does not fit beside the control.
  private func noteLines(
    _ field: FormField<ID>, _ hasFocus: Bool, _ room: Size, _ theme: Theme
  ) -> (beside: Span?, below: [Span]) {
    guard let note = note(field, hasFocus, theme.glyphs) else { return (nil, []) }
    if controlWidth(field, room) + 2 + TextWidth.of(note.text) <= room.width { return (note, []) }
    return (nil, TextWrap.texts(note.text, width: max(1, room.width)).map { Span($0, note.style) })
  }

  private func height(_ field: FormField<ID>, _ hasFocus: Bool, _ room: Size, _ theme: Theme) -> Int {
    let notes = noteLines(field, hasFocus, room, theme).below.count
    return controlRows(field, hasFocus, room, theme, notes: notes) + notes
  }

  private func draw(
    _ field: FormField<ID>, _ hasFocus: Bool, _ room: Size, into canvas: inout Canvas, _ theme: Theme
  ) {
    let notes = noteLines(field, hasFocus, room, theme)
    let rows = controlRows(field, hasFocus, room, theme, notes: notes.below.count)
    let size = Size(controlWidth(field, room), rows)
    let line = Rect(x: 0, y: 0, width: size.width, height: 1)
    switch field.control {
    case .text(let text): text.render(into: &canvas, at: line, isFocused: hasFocus)
    case .parsed(let parsed): parsed.field.render(into: &canvas, at: line, isFocused: hasFocus)
    case .area(let area, _):
      canvas.draw(in: Rect(size)) { area.render(into: &$0, isFocused: hasFocus) }
    case .choice(let choice):
      let pieces = choice.pieces(width: room.width, isFocused: hasFocus, glyphs: theme.glyphs)
      if hasFocus { canvas.putCursor(0, 0) }
      FlowPiece.render(pieces, into: &canvas)
    case .choices(let choices):
      if hasFocus { canvas.putCursor(0, 0) }
      FlowPiece.render(choices.pieces(isFocused: hasFocus), into: &canvas)
    }
    if let beside = notes.beside { canvas.write(beside.text, size.width + 2, 0, beside.style) }
    for (row, note) in notes.below.enumerated() { canvas.write(note.text, 0, rows + row, note.style) }
  }
}
