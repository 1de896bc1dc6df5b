/// Every action of the screen below by its name and synonyms, with its key; Enter does it.
struct PaletteScreen: Screen {
  enum Message: Sendable { case close, choose, up, down, pageUp, pageDown }

  struct Entry: Sendable {
    var id: String
    var key: String
    var title: String
    var synonyms: [String]
    var reason: String?
  }

  let entries: [Entry]
  let wording: Wording
  var field = TextField()
  private var selected = 0
  private var height = 1

  init(_ commands: KeyMap<Command>, wording: Wording) {
    self.wording = wording
    entries = commands.bindings.filter { !["palette", "back"].contains($0.id) && !$0.title.isEmpty }.map {
      Entry(
        id: $0.id, key: $0.keys.first.map(wording.name) ?? "", title: $0.title, synonyms: $0.synonyms,
        reason: $0.disabled)
    }
  }

  var title: String { wording.palette }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding("choose", [.enter], wording.choose, inFooter: true, .choose),
        Binding("close", [.escape, .control("p")], wording.back, short: wording.backShort, inFooter: true, .close),
        Binding("up", [.up], "", .up), Binding("down", [.down], "", .down),
        Binding("pageUp", [.pageUp], "", .pageUp), Binding("pageDown", [.pageDown], "", .pageDown),
      ], isTyping: true, isModal: true)
  }

  /// The entries that the typed letters fit, the best first.
  var shown: [Entry] {
    if field.text.isEmpty { return entries }
    let scored = entries.enumerated().compactMap { index, entry -> (score: Int, index: Int, entry: Entry)? in
      let names = [entry.title] + entry.synonyms
      guard let best = names.compactMap({ FuzzyMatch.score(field.text, in: $0) }).max() else { return nil }
      return (best, index, entry)
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.entry)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): height = max(1, size.height - 2)
    case .message(.close): return [.pop]
    case .message(.choose): return choose()
    case .message(.up): selected -= 1
    case .message(.down): selected += 1
    case .message(.pageUp): selected -= height
    case .message(.pageDown): selected += height
    case .key(let key): if field.handle(key) { selected = 0 }
    case .paste(let text):
      field.insert(text)
      selected = 0
    case .refresh, .result, .stopped: break
    }
    selected = max(0, min(selected, shown.count - 1))
    return []
  }

  private func choose() -> [Effect<Message>] {
    let shown = self.shown
    guard shown.indices.contains(selected) else { return [] }
    if let reason = shown[selected].reason { return [.say(reason, .warning)] }
    return [.activate(shown[selected].id)]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let label = canvas.write(": ", 0, 0, .accent)
    let shown = self.shown
    let rows = max(1, canvas.height - 2)
    let top = max(0, selected - rows + 1)
    let column = entries.map { TextWidth.of($0.key) }.max() ?? 0
    if shown.isEmpty { canvas.write(wording.nothing, 0, 2, .muted) }
    for (row, entry) in shown.dropFirst(top).prefix(rows).enumerated() {
      let isOff = entry.reason != nil
      let isSelected = row + top == selected
      let y = row + 2
      canvas.write(isSelected ? theme.glyphs.pointer : " ", 0, y, .accent)
      canvas.write(entry.key, 2, y, isOff ? Style(.disabled) : .accent, width: column)
      var spans = [Span(entry.title, isOff ? Style(.disabled) : .text)]
      if let reason = entry.reason { spans.append(Span("  " + reason, .muted)) }
      canvas.write(spans, column + 4, y, width: canvas.width - column - 4)
      if isSelected { canvas.stand(on: .selection, in: Rect(x: 0, y: y, width: canvas.width, height: 1)) }
    }
    field.render(into: &canvas, at: Rect(x: label, y: 0, width: min(40, canvas.width - label), height: 1))
  }
}
