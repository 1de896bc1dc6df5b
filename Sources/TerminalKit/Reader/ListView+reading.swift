extension ListView {
  /// Says the selected row, a fact a column, and its place; where the focus is elsewhere, how many rows there are.
  func read(
    into reading: inout Reading, facts: (Row) -> [(label: String, value: String)], isFocused: Bool, empty: String
  ) {
    let words = reading.words
    if let jump { reading.fact(words.jump, jump, cursor: jump.count) }
    guard let row = selection else {
      if isLoaded {
        reading.text(empty)
        if isFocused { reading.putCursor() }
      }
      return
    }
    guard isFocused else {
      let more = hasAfter ? " \(words.orMore)" : ""
      return reading.fact(words.rows, "\(rows.count)\(more)", .muted)
    }
    let first = reading.lines.count
    for fact in facts(row) {
      let pieces = Reading.pieces(fact.value)
      if fact.label.isEmpty {
        for piece in pieces { reading.text(piece) }
      } else if !pieces.isEmpty {
        reading.fact(fact.label, pieces.joined(separator: ", "))
      }
    }
    if jump == nil { reading.putCursor(line: first) }
    if !marks.isEmpty { reading.fact(words.marked, "\(marks.count)" + (marks.contains(row.id) ? " *" : "")) }
    if !hasBefore { reading.fact(words.row, words.place(selected + 1, of: rows.count, isOpen: hasAfter), .muted) }
  }
}
