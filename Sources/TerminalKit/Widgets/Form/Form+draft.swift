extension Form where ID: RawRepresentable, ID.RawValue == String {
  /// The fields that hold something else than they were loaded with, by their raw names.
  public var draft: Draft {
    var fields: [String: [String]] = [:]
    for field in self.fields where changed.contains(field.id) { fields[field.id.rawValue] = field.value }
    return Draft(fields)
  }

  /// Puts a draft's values into the fields, where they count as changes; fields that it does not name stay.
  public mutating func resume(_ draft: Draft) {
    for (name, value) in draft.fields {
      guard let id = ID(rawValue: name) else { continue }
      change(id) { $0.value = value }
    }
  }

  /// The fields in which a draft differs from what stands here, from top to bottom.
  public func changes(in draft: Draft) -> [DraftChange] {
    fields.compactMap { field in
      guard let value = draft.fields[field.id.rawValue], value != field.value else { return nil }
      var other = field
      other.value = value
      return DraftChange(label: field.label, saved: field.words, draft: other.words)
    }
  }
}

extension FormField {
  /// What it holds as people read it: the text, or the labels of what is chosen.
  public var words: String {
    switch control {
    case .text(let field): field.text
    case .area(let area, _): area.text
    case .parsed(let field): field.field.text
    case .choice(let field): field.label ?? ""
    case .choices(let field):
      field.choices.filter { field.chosen.contains($0.id) }.map(\.label).joined(separator: ", ")
    }
  }
}
