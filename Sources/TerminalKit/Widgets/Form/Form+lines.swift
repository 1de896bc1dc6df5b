/// A form with several fields on a line, each value on that one line, for a screen that needs its room for something else.
extension Form {
  /// Draws the lines of cells, and below them one line for what is to be said: an error, what the field with the focus
  /// means or can hold. Returns the row of that line. `shown` says a value as it reads where the focus is elsewhere.
  @discardableResult
  public func render(
    lines: [[FormCell<ID>]], into canvas: inout Canvas, theme: Theme, isFocused: Bool = true,
    shown: (FormField<ID>) -> String
  ) -> Int {
    // The field whose meaning stands beside it in full; the line below need not say it again.
    var told: ID?
    for (y, line) in lines.enumerated() {
      var x = 0
      for (place, cell) in line.enumerated() {
        guard let field = field(cell.id) else { continue }
        let hasFocus = isFocused && field.id == focused
        let style: Style = hasFocus ? .accent : field.error == nil ? .muted : .danger
        canvas.write(cell.label ?? field.label, x, y, style, width: cell.labelWidth)
        x += cell.labelWidth
        let rect = Rect(x: x, y: y, width: min(cell.width, max(0, canvas.width - x)), height: 1)
        draw(field, in: rect, hasFocus: hasFocus, shown: shown(field), into: &canvas)
        x += cell.width
        if place == line.count - 1, drawMeaning(field, x: x + 1, y: y, into: &canvas, theme) { told = field.id }
        x += 3
      }
    }
    canvas.write(
      noteLine(width: canvas.width, theme, isFocused: isFocused, told: told), 0, lines.count, width: canvas.width)
    return lines.count
  }

  /// Whether the line below has something to say.
  public func hasNote(isFocused: Bool = true) -> Bool {
    isFocused || fields.contains { ($0.error ?? excess(of: $0)) != nil && isShown($0) }
  }

  private func draw(
    _ field: FormField<ID>, in rect: Rect, hasFocus: Bool, shown: String, into canvas: inout Canvas
  ) {
    guard hasFocus else {
      canvas.write(shown, rect.x, rect.y, field.error == nil ? .text : .danger, width: rect.width)
      return
    }
    switch field.control {
    case .text(let text): text.render(into: &canvas, at: rect)
    case .parsed(let parsed): parsed.field.render(into: &canvas, at: rect)
    case .area, .choice, .choices:
      canvas.write(shown, rect.x, rect.y, Style(.field, on: .field), width: rect.width)
      canvas.putCursor(rect.x, rect.y)
    }
  }

  /// What the last text of a line means, in as many of its facts as there is room for; whether that is all of them.
  private func drawMeaning(
    _ field: FormField<ID>, x: Int, y: Int, into canvas: inout Canvas, _ theme: Theme
  ) -> Bool {
    guard case .parsed(let parsed) = field.control, case .value(_, let meaning) = parsed.parsed, !meaning.isEmpty
    else { return false }
    let facts = meaning.split(separator: ", ").map(String.init)
    let least = facts.first?.split(separator: " ").first.map(String.init) ?? ""
    let words = (1...facts.count).reversed().map { facts.prefix($0).joined(separator: ", ") } + [least]
    let fitting = words.lazy.map { theme.glyphs.arrow + " " + $0 }.first { TextWidth.of($0) <= canvas.width - x }
    if let fitting { canvas.write(fitting, x, y, .muted) }
    return fitting == theme.glyphs.arrow + " " + meaning
  }

  /// An error first, that of the field with the focus before others', then what that field's text means or what else it can
  /// hold.
  private func noteLine(width: Int, _ theme: Theme, isFocused: Bool, told: ID?) -> [Span] {
    let here = isFocused ? focused.flatMap { field($0) } : nil
    if let here, let error = here.error ?? excess(of: here) { return [Span(theme.glyphs.cross + " " + error, .danger)] }
    if let other = fields.first(where: { ($0.error ?? excess(of: $0)) != nil && isShown($0) }),
      let error = other.error ?? excess(of: other)
    {
      return [Span("\(theme.glyphs.cross) \(other.label): \(error)", .danger)]
    }
    guard let here else { return [] }
    if let remark = here.remark { return [Span(theme.glyphs.warning + " " + remark, .warning)] }
    switch here.control {
    case .parsed(let parsed):
      switch parsed.parsed {
      case .faulty(let reason): return [Span(reason, .muted)]
      case .value(_, let meaning) where !meaning.isEmpty && here.id != told:
        return [Span(theme.glyphs.arrow + " " + meaning, .muted)]
      case .value, .empty: break
      }
    case .choice(let choice): return alternatives(of: choice, width: width)
    case .text, .area, .choices: break
    }
    return [Span(here.help, .muted)]
  }

  /// What else a choice can be, so that the chosen one is seen.
  private func alternatives(of field: ChoiceField, width: Int) -> [Span] {
    let seen = field.seen
    let place = seen.firstIndex { $0.id == field.chosen } ?? 0
    var first = 0
    while first < place, TextWidth.of(seen[first...place].map(\.label).joined(separator: " · ")) > width - 4 {
      first += 1
    }
    return (first > 0 ? [Span("… ", .muted)] : [])
      + seen[first...].enumerated().flatMap { index, choice in
        (index == 0 ? [] : [Span(" · ", .muted)]) + [Span(choice.label, choice.id == field.chosen ? .accent : .muted)]
      }
  }
}
