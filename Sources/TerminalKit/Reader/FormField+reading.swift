extension FormField {
  /// Says the field: its label with what it holds, then its error, what that means, and with the focus its help.
  public func read(into reading: inout Reading, isFocused: Bool, excess: String? = nil) {
    let error = error ?? excess
    let words = reading.words
    switch control {
    case .text(let field): read(field.text, isFocused ? field.cursor : nil, into: &reading)
    case .area(let area, _): read(area.text, isFocused ? area.cursor : nil, into: &reading)
    case .parsed(let parsed):
      read(parsed.field.text, isFocused ? parsed.field.cursor : nil, into: &reading)
      if error == nil, case .value(_, let meaning) = parsed.parsed, !meaning.isEmpty {
        reading.fact(words.meaning, meaning, .muted)
      }
      if error == nil, isFocused, case .faulty(let reason) = parsed.parsed { reading.fact(words.error, reason, .muted) }
    case .choice(let field):
      reading.fact(label, field.label ?? words.empty)
      if isFocused {
        reading.putCursor()
        reading.fact(words.choices, field.seen.map(\.label).joined(separator: ", "), .muted)
      }
    case .choices(let field):
      let chosen = field.choices.filter { field.chosen.contains($0.id) }.map(\.label)
      reading.fact(label, chosen.isEmpty ? words.empty : chosen.joined(separator: ", "))
      if isFocused {
        for (index, choice) in field.choices.enumerated() {
          reading.fact(choice.label, field.chosen.contains(choice.id) ? "x" : "–")
          if index == field.current { reading.putCursor() }
        }
      }
    }
    if let error { reading.fact(words.error, error, .danger) }
    if let remark { reading.fact(words.error, remark, .warning) }
    if isFocused, error == nil, !help.isEmpty { reading.fact(words.help, help, .muted) }
  }

  private func read(_ text: String, _ cursor: Int?, into reading: inout Reading) {
    reading.fact(label, text.isEmpty && cursor == nil ? reading.words.empty : text, cursor: cursor)
  }
}

extension Form {
  /// Says every field that is shown.
  public func read(into reading: inout Reading, isFocused: Bool = true) {
    for (index, field) in fields.enumerated() where isShown(field) {
      field.read(into: &reading, isFocused: isFocused && index == focus, excess: excess(of: field))
    }
  }
}
