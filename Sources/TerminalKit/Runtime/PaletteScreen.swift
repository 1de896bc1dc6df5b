/// Every action of the screen below by its name and synonyms, with its key; Enter does it.
struct PaletteScreen: Screen {
  enum Message: Sendable { case close, choose, up, down, pageUp, pageDown }

  struct Entry: Sendable {
    var id: String
    /// The key that does it without the palette.
    var key: String
    /// Whether the key works right now: letters do not while a text field has the focus.
    var isDirect: Bool
    var title: String
    var synonyms: [String]
    var reason: String?
  }

  /// An entry with what it was found by.
  struct Hit: Sendable {
    var entry: Entry
    var score: Int
    /// The synonym that fits better than the title; nil when the title does.
    var synonym: String?
  }

  let entries: [Entry]
  let wording: Wording
  var field = TextField()
  private var selected = 0
  private var height = 1

  init(_ commands: KeyMap<Command>, wording: Wording) {
    self.wording = wording
    entries = commands.bindings.filter { !["palette", "back"].contains($0.id) && !$0.title.isEmpty }.map {
      let direct = commands.shownKey($0)
      return Entry(
        id: $0.id, key: (direct ?? $0.keys.first).map(wording.name) ?? "", isDirect: direct != nil, title: $0.title,
        synonyms: $0.synonyms, reason: $0.disabled)
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

  /// The entries that the typed letters fit, the best first; what is found by its title before what fits as well by a synonym.
  var shown: [Hit] {
    if field.text.isEmpty { return entries.map { Hit(entry: $0, score: 0, synonym: nil) } }
    let hits = entries.compactMap { hit($0) }
    let order = hits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return order.map(\.element)
  }

  private func hit(_ entry: Entry) -> Hit? {
    func score(_ phrase: String) -> Int? { FuzzyMatch.score(field.text, in: phrase, plain: wording.plain) }
    var best = score(entry.title).map { Hit(entry: entry, score: $0, synonym: nil) }
    for synonym in entry.synonyms {
      // A title that fits as well comes first, however long it is.
      guard let found = score(synonym).map({ $0 - 100 }), found > best?.score ?? .min else { continue }
      best = Hit(entry: entry, score: found, synonym: synonym)
    }
    return best
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
    case .refresh, .result: break
    }
    selected = max(0, min(selected, shown.count - 1))
    return []
  }

  private func choose() -> [Effect<Message>] {
    let shown = self.shown
    guard shown.indices.contains(selected) else { return [] }
    if let reason = shown[selected].entry.reason { return [.say(reason, .warning)] }
    return [.activate(shown[selected].entry.id)]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.read({ read(into: &$0) }, drawing: { draw(into: &$0, theme: theme) })
  }

  private func read(into reading: inout Reading) {
    let shown = shown
    reading.fact(wording.filter, field.text, cursor: field.cursor)
    guard shown.indices.contains(selected) else { return reading.text(wording.nothing) }
    let hit = shown[selected]
    reading.fact(
      wording.choose, [hit.entry.title, hit.synonym, hit.entry.reason].compactMap { $0 }.joined(separator: ", "))
    if !hit.entry.key.isEmpty { reading.fact(reading.words.keys, hit.entry.key) }
    reading.fact(reading.words.row, reading.words.place(selected + 1, of: shown.count), .muted)
  }

  private func draw(into canvas: inout Canvas, theme: Theme) {
    let label = canvas.write(": ", 0, 0, .accent)
    let shown = self.shown
    let rows = max(1, canvas.height - 2)
    let top = max(0, selected - rows + 1)
    let column = entries.map { TextWidth.of($0.key) }.max() ?? 0
    if shown.isEmpty { canvas.write(wording.nothing, 0, 2, .muted) }
    for (row, hit) in shown.dropFirst(top).prefix(rows).enumerated() {
      let entry = hit.entry
      let isOff = entry.reason != nil
      let isSelected = row + top == selected
      let y = row + 2
      canvas.write(isSelected ? theme.glyphs.pointer : " ", 0, y, .accent)
      canvas.write(entry.key, 2, y, isOff ? Style(.disabled) : entry.isDirect ? .accent : .muted, width: column)
      var spans = [Span(entry.title, isOff ? Style(.disabled) : .text)]
      if let synonym = hit.synonym { spans.append(Span("  (\(synonym))", .muted)) }
      if let reason = entry.reason { spans.append(Span("  " + reason, .muted)) }
      canvas.write(spans, column + 4, y, width: canvas.width - column - 4)
      if isSelected { canvas.stand(on: .selection, in: Rect(x: 0, y: y, width: canvas.width, height: 1)) }
    }
    field.render(into: &canvas, at: Rect(x: label, y: 0, width: min(40, canvas.width - label), height: 1))
  }
}
