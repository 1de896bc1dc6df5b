/// The last line of the screen: the keys that work right here.
public enum Footer {
  /// The entries that fit into `width` columns, three blanks between them, cut at whole entries.
  ///
  /// Shown are bindings that are `inFooter` and have a key that works now; what cannot be done right now stands in brackets
  /// and in the role `disabled`.
  public static func spans<Message>(_ keymap: KeyMap<Message>, width: Int, wording: Wording) -> [Span] {
    var spans: [Span] = []
    var used = 0
    for binding in keymap.bindings where binding.inFooter {
      guard let key = keymap.shownKey(binding) else { continue }
      let isOff = binding.disabled != nil
      let name = (isOff ? "(" : "") + wording.name(of: key)
      let short = binding.short + (isOff ? ")" : "")
      let gap = spans.isEmpty ? 0 : 3
      let needed = gap + TextWidth.of(name) + 1 + TextWidth.of(short)
      if used + needed > width { break }
      if gap > 0 { spans.append(Span(String(repeating: " ", count: gap), .muted)) }
      spans.append(Span(name, Style(isOff ? .disabled : .accent)))
      spans.append(Span(" " + short, Style(isOff ? .disabled : .muted)))
      used += needed
    }
    return spans
  }
}
