/// What stands above the footer: one line, or as many as its words take.
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
  /// That sentence, which stays on one line.
  private(set) var ending: String?

  /// A line for the user.
  public init(_ text: String, _ kind: Kind = .info, reminder: KeyReminder? = nil, yields: Bool = false) {
    self.yields = yields
    self.text = text
    self.kind = kind
    self.reminder = reminder
  }

  /// The line with the sentence of its reminder, as the keys are right here.
  func complete<Message>(with keymap: KeyMap<Message>, wording: Wording) -> Notice {
    var notice = self
    notice.ending = reminder?.text(in: keymap, wording: wording)
    return notice
  }

  /// The sentence with its sign, on as many lines of `width` columns as it takes: nothing of it is cut.
  func lines(_ glyphs: Glyphs, width: Int) -> [[Span]] {
    let (sign, style): (String, Style) =
      switch kind {
      case .info: ("", .text)
      case .good: (glyphs.check + " ", .good)
      case .warning: (glyphs.warning + " ", .warning)
      case .danger: (glyphs.cross + " ", .danger)
      }
    return Self.wrapped(text, after: sign, ending: ending, style, width: width)
  }

  /// A text on as many lines as it takes, the first one after a sign, the others below its text; `ending` stays whole.
  static func wrapped(
    _ text: String, after sign: String = "", ending: String? = nil, _ style: Style, width: Int
  ) -> [[Span]] {
    let (indent, width) = (String(repeating: " ", count: TextWidth.of(sign)), max(1, width - TextWidth.of(sign)))
    var lines = TextWrap.texts(Sanitiser.line(text), width: width)
    if let ending, let last = lines.last {
      if TextWidth.of(last) + 1 + TextWidth.of(ending) <= width {
        lines[lines.count - 1] = "\(last) \(ending)"
      } else {
        lines += TextWrap.texts(ending, width: width)
      }
    }
    return lines.enumerated().map { [Span(($0 == 0 ? sign : indent) + $1, style)] }
  }
}
