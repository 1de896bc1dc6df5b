extension Draft {
  /// What a field of the draft is called and what it says, as people read it: so that a draft can be read in full where its
  /// form is gone.
  public struct Words: Hashable, Sendable {
    /// The field's label.
    public var label: String
    /// Its place among the fields, from the top.
    public var place: Int
    /// What it says, where that is not the value itself: the label of a choice.
    public var text: String?

    /// A field's words.
    public init(label: String, place: Int, text: String? = nil) {
      self.label = label
      self.place = place
      self.text = text
    }
  }

  /// Before the name of a field come its words; no field's name begins so.
  private static let mark: Character = "?"

  /// Values and words as they are kept, by name.
  public var stored: [String: [String]] {
    var stored = fields
    for (name, words) in self.words where fields[name] != nil {
      stored["\(Self.mark)\(name)"] = [words.label, "\(words.place)"] + (words.text.map { [$0] } ?? [])
    }
    return stored
  }

  /// A draft as it was kept; of one without words there are the values alone.
  public init(stored: [String: [String]]) {
    self.init()
    for (name, value) in stored {
      guard name.first == Self.mark else {
        fields[name] = value
        continue
      }
      guard value.count >= 2, let place = Int(value[1]) else { continue }
      words[String(name.dropFirst())] = Words(label: value[0], place: place, text: value.count > 2 ? value[2] : nil)
    }
  }

  /// Everything that is written, field by field from the top: the label, empty where none was kept, and the text.
  public var lines: [(label: String, text: String)] {
    fields.map { name, value in (name, words[name], value.joined(separator: ", ")) }
      .sorted { ($0.1?.place ?? .max, $0.0) < ($1.1?.place ?? .max, $1.0) }
      .map { _, words, value in (words?.label ?? "", words?.text ?? value) }
  }
}
