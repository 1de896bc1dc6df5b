/// A draft beside what is saved, field by field.
struct DraftDifferenceScreen: Screen {
  enum Message: Sendable { case close }

  let title: String
  let changes: [DraftChange]
  let wording: Wording
  private var scroll = Scroll()
  private var size = Size(0, 0)

  init(title: String, changes: [DraftChange], wording: Wording) {
    self.title = title
    self.changes = changes
    self.wording = wording
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Binding("close", [.escape], wording.back, short: wording.backShort, inFooter: true, .close)],
      hints: [KeyHint(Scroll.keys, wording.draft.scroll)])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.close): return [.pop]
    case .opened(let size), .resized(let size):
      self.size = size
      move()
    case .key(let key): move(by: key)
    case .paste, .refresh, .result: break
    }
    return []
  }

  private mutating func move(by key: Key? = nil) {
    scroll.handle(key, lines: lines(width: size.width - 1).count, height: size.height)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let lines = lines(width: canvas.width - 1)
    canvas.page(scroll, of: lines.count, glyphs: theme.glyphs) { canvas in
      for (row, line) in lines.dropFirst(scroll.first).prefix(canvas.height).enumerated() { canvas.write(line, 0, row) }
    }
    canvas.putCursor(0, 0)
  }

  /// The label, then what is saved and what the draft says, long text in as many lines as it takes.
  private func lines(width: Int) -> [[Span]] {
    let words = [wording.draft.saved, wording.draft.written]
    let column = (words.map(TextWidth.of).max() ?? 0) + 2
    func part(_ name: String, _ text: String, _ style: Style) -> [[Span]] {
      let shown = text.isEmpty ? wording.draft.nothing : text
      let texts = TextWrap.texts(Sanitiser.lines(shown), width: max(1, width - column - 2))
      return texts.enumerated().map { index, line in
        let label = index == 0 ? name : ""
        let gap = String(repeating: " ", count: column - TextWidth.of(label))
        return [Span("  " + label + gap, .muted), Span(line, text.isEmpty ? .muted : style)]
      }
    }
    return changes.flatMap { change in
      [[Span(change.label, .heading)]] + part(words[0], change.saved, .text) + part(words[1], change.draft, .accent)
        + [[]]
    }
  }
}
