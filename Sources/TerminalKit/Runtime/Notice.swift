/// The one line above the footer.
public struct Notice: Hashable, Sendable {
  /// What sort of news it is; each has its sign and colour.
  public enum Kind: Sendable {
    case info, good, warning, danger
  }

  /// The sentence.
  public var text: String
  /// Its sort.
  public var kind: Kind
  /// The key that goes on from there; its sentence is added where the line is shown.
  public var reminder: KeyReminder?
  /// Whether it is only said where nothing else is: what was just done explains it.
  public var yields: Bool

  /// A line for the user.
  public init(_ text: String, _ kind: Kind = .info, reminder: KeyReminder? = nil, yields: Bool = false) {
    self.yields = yields
    self.text = text
    self.kind = kind
    self.reminder = reminder
  }

  /// The line with the sentence of its reminder, as the keys are right here.
  func complete<Message>(with keymap: KeyMap<Message>, wording: Wording) -> Notice {
    guard let sentence = reminder?.text(in: keymap, wording: wording) else { return self }
    return Notice("\(text) \(sentence)", kind)
  }

  /// The line with its sign, in `width` columns.
  func spans(_ glyphs: Glyphs, width: Int) -> [Span] {
    let text = shortened(to: width - 2)
    return switch kind {
    case .info: [Span(text, .text)]
    case .good: [Span(glyphs.check + " " + text, .good)]
    case .warning: [Span(glyphs.warning + " " + text, .warning)]
    case .danger: [Span(glyphs.cross + " " + text, .danger)]
    }
  }

  /// The words in `width` columns: what does not fit is left out before a short last sentence, which says what to do.
  func shortened(to width: Int) -> String {
    let text = Sanitiser.line(text)
    guard TextWidth.of(text) > width, let end = text.ranges(of: ". ").last else { return text }
    let last = String(text[end.upperBound...])
    let room = width - TextWidth.of(last) - 1
    guard room * 3 >= width * 2 else { return text }
    return TextWidth.truncated(String(text[..<end.upperBound]), to: room) + " " + last
  }
}
