extension Form {
  /// Draws the fields below each other over the whole canvas, scrolled so that the one with the focus is seen.
  public func render(into canvas: inout Canvas, theme: Theme, isFocused: Bool = true) {
    canvas.read({ read(into: &$0, isFocused: isFocused) }, drawing: { draw(into: &$0, theme: theme, isFocused) })
  }

  private func draw(into canvas: inout Canvas, theme: Theme, _ isFocused: Bool) {
    let left = labelWidth + 2
    let room = max(0, canvas.width - left)
    let places = places(width: canvas.width, theme: theme, isFocused: isFocused)
    let seen = places.first { $0.index == focus }?.rows ?? 0..<0
    let top = min(max(0, seen.upperBound - canvas.height), seen.lowerBound)
    for place in places {
      let field = fields[place.index]
      let hasFocus = isFocused && place.index == focus
      let y = place.rows.lowerBound - top
      let style: Style = hasFocus ? .accent : field.opensPart ? .heading : .muted
      canvas.write(field.label, 0, y, style, width: min(labelWidth, canvas.width))
      canvas.draw(in: Rect(x: left, y: y, width: room, height: place.rows.count)) { canvas in
        draw(field, hasFocus, into: &canvas, theme)
      }
    }
  }

  /// The rows that it takes in a width, and those of the field with the focus: for a screen that scrolls it together with
  /// what stands above.
  public func rows(width: Int, theme: Theme, isFocused: Bool = true) -> (all: Int, focused: Range<Int>?) {
    let places = places(width: width, theme: theme, isFocused: isFocused)
    return (places.last?.rows.upperBound ?? 0, places.first { $0.index == focus }?.rows)
  }

  /// The rows of each field that is shown.
  private func places(width: Int, theme: Theme, isFocused: Bool) -> [(index: Int, rows: Range<Int>)] {
    let room = max(0, width - labelWidth - 2)
    var y = 0
    return fields.indices.filter { !fields[$0].isHidden }.map { index in
      if fields[index].opensPart, y > 0 { y += 1 }
      let height = height(fields[index], isFocused && index == focus, room, theme)
      defer { y += height }
      return (index, y..<y + height)
    }
  }

  /// What is to be said about a field: its error, what its text means, or its help.
  private func note(_ field: FormField<ID>, _ hasFocus: Bool, _ glyphs: Glyphs) -> Span? {
    if let error = field.error { return Span(glyphs.cross + " " + error, .danger) }
    if case .parsed(let parsed) = field.control {
      switch parsed.parsed {
      case .value(_, let meaning) where !meaning.isEmpty: return Span(glyphs.arrow + " " + meaning, .muted)
      case .faulty(let reason) where hasFocus: return Span(reason, .muted)
      default: break
      }
    }
    return hasFocus && !field.help.isEmpty ? Span(field.help, .muted) : nil
  }

  private func controlSize(_ field: FormField<ID>, _ hasFocus: Bool, _ room: Int, _ theme: Theme) -> Size {
    switch field.control {
    case .text, .parsed: Size(min(field.width, room), 1)
    case .area(let area, let rows): Size(room, max(rows, area.lineCount(width: max(1, room - 1))))
    case .choice(let choice):
      Size(
        room, FlowPiece.rows(choice.pieces(width: room, isFocused: hasFocus, glyphs: theme.glyphs), width: room))
    case .choices(let choices): Size(room, FlowPiece.rows(choices.pieces(isFocused: hasFocus), width: room))
    }
  }

  /// The lines of the note when it does not fit beside the control.
  private func noteLines(
    _ field: FormField<ID>, _ hasFocus: Bool, _ room: Int, _ theme: Theme
  ) -> (beside: Span?, below: [Span]) {
    guard let note = note(field, hasFocus, theme.glyphs) else { return (nil, []) }
    let size = controlSize(field, hasFocus, room, theme)
    if size.width + 2 + TextWidth.of(Sanitiser.line(note.text)) <= room { return (note, []) }
    return (nil, TextWrap.texts(note.text, width: max(1, room)).map { Span($0, note.style) })
  }

  private func height(_ field: FormField<ID>, _ hasFocus: Bool, _ room: Int, _ theme: Theme) -> Int {
    controlSize(field, hasFocus, room, theme).height + noteLines(field, hasFocus, room, theme).below.count
  }

  private func draw(_ field: FormField<ID>, _ hasFocus: Bool, into canvas: inout Canvas, _ theme: Theme) {
    let room = canvas.width
    let size = controlSize(field, hasFocus, room, theme)
    let line = Rect(x: 0, y: 0, width: size.width, height: 1)
    switch field.control {
    case .text(let text): text.render(into: &canvas, at: line, isFocused: hasFocus)
    case .parsed(let parsed): parsed.field.render(into: &canvas, at: line, isFocused: hasFocus)
    case .area(let area, _):
      canvas.draw(in: Rect(size)) { area.render(into: &$0, isFocused: hasFocus) }
    case .choice(let choice):
      let pieces = choice.pieces(width: room, isFocused: hasFocus, glyphs: theme.glyphs)
      if hasFocus { canvas.putCursor(0, 0) }
      FlowPiece.render(pieces, into: &canvas)
    case .choices(let choices):
      if hasFocus { canvas.putCursor(0, 0) }
      FlowPiece.render(choices.pieces(isFocused: hasFocus), into: &canvas)
    }
    let notes = noteLines(field, hasFocus, room, theme)
    if let beside = notes.beside { canvas.write(beside.text, size.width + 2, 0, beside.style) }
    for (row, note) in notes.below.enumerated() { canvas.write(note.text, 0, size.height + row, note.style) }
  }
}
