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
      let pieces = Reading.pieces(ListView.said(fact.value))
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
  /// A value of a row, cut where it is so long that it would bury the row's other facts: in full it is where the row opens.
  private static func said(_ value: String) -> String {
    let most = 200
    let line = Sanitiser.line(value, columns: most)
    return line.count > most ? line.prefix(most) + "\u{2026}" : line
  }
}
