/// The last line of the screen: the keys that work right here.
public enum Footer {
  /// A key and what it does, as the line names them.
  struct Entry: Hashable {
    var key: String
    var words: String
    /// Whether it cannot be done right now.
    var isOff: Bool
    var width: Int { TextWidth.of(key) + 1 + TextWidth.of(words) }
  }

  /// The entries that fit into `width` columns, three blanks between them, cut at whole entries.
  ///
  /// Shown are bindings that are `inFooter` and have a key that works now; what cannot be done right now stands in brackets
  /// and in the role `disabled`.
  public static func spans<Message>(_ keymap: KeyMap<Message>, width: Int, wording: Wording) -> [Span] {
    var spans: [Span] = []
    for entry in entries(keymap, width: width, gap: 3, wording: wording) {
      if !spans.isEmpty { spans.append(Span("   ", .muted)) }
      spans.append(Span(entry.key, Style(entry.isOff ? .disabled : .accent)))
      spans.append(Span(" " + entry.words, Style(entry.isOff ? .disabled : .muted)))
    }
    return spans
  }

  /// The entries that fit, `gap` columns between them: the line ends in those that are `isLast`; where room is short what
  /// cannot be done right now goes first, then what stands last among the others.
  static func entries<Message>(_ keymap: KeyMap<Message>, width: Int, gap: Int, wording: Wording) -> [Entry] {
    let found = keymap.bindings.filter(\.inFooter).compactMap { binding -> (entry: Entry, isLast: Bool)? in
      guard let key = keymap.shownKey(binding) else { return nil }
      let isOff = binding.disabled != nil
      let entry = Entry(
        key: (isOff ? "(" : "") + wording.name(of: key), words: binding.short + (isOff ? ")" : ""), isOff: isOff)
      return (entry, binding.isLast)
    }
    let ending = found.filter(\.isLast).map(\.entry)
    var others = found.filter { !$0.isLast }.map(\.entry)
    func needed() -> Int { (others + ending).reduce(-gap) { $0 + gap + $1.width } }
    while needed() > width, let off = others.lastIndex(where: \.isOff) { others.remove(at: off) }
    while needed() > width, !others.isEmpty { others.removeLast() }
    var entries = others + ending
    // Narrower than any window that screens are shown in.
    while entries.reduce(-gap, { $0 + gap + $1.width }) > width, !entries.isEmpty { entries.removeLast() }
    return entries
  }
}
