extension Form where ID: RawRepresentable, ID.RawValue == String {
  /// The fields that hold something else than they were loaded with, by their raw names.
  public var draft: Draft {
    var draft = Draft()
    for field in fields where changed.contains(field.id) { put(field.id, into: &draft) }
    return draft
  }

  /// Puts what a field holds into a draft, with its words, whether it was changed or not.
  public func put(_ id: ID, into draft: inout Draft) {
    guard let place = fields.firstIndex(where: { $0.id == id }) else { return }
    let field = fields[place]
    draft.fields[id.rawValue] = field.value
    draft.words[id.rawValue] = Draft.Words(label: field.label, place: place, text: field.isChoice ? field.words : nil)
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
  /// Whether what it holds is chosen: the ids of choices are nothing to read.
  fileprivate var isChoice: Bool {
    switch control {
    case .choice, .choices: true
    case .text, .area, .parsed: false
    }
  }

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
