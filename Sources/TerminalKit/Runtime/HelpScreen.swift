/// Every key of the screen below, narrowed by what one types: a word or a key.
struct HelpScreen: Screen {
  enum Message: Sendable { case close, up, down, pageUp, pageDown }

  struct Entry: Sendable, Equatable {
    var keys: String
    var title: String
    var reason: String?
    var words: [String]
    var phrases: [String] { [title] + words }
  }

  let entries: [Entry]
  let wording: Wording
  var field = TextField()
  private var top = 0
  private var height = 1

  init(_ commands: KeyMap<Command>, wording: Wording) {
    self.wording = wording
    func names(_ keys: [Key]) -> String { keys.map(wording.name).joined(separator: "  ") }
    entries =
      commands.bindings.filter { !$0.keys.isEmpty }.map {
        Entry(keys: names($0.keys), title: $0.title, reason: $0.disabled, words: $0.synonyms)
      } + commands.hints.map { Entry(keys: names($0.keys), title: $0.title, reason: nil, words: []) }
  }

  var title: String { wording.help }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding("close", [.escape, .function(1)], wording.back, short: wording.backShort, inFooter: true, .close),
        Binding("up", [.up], "", .up), Binding("down", [.down], "", .down),
        Binding("pageUp", [.pageUp], "", .pageUp), Binding("pageDown", [.pageDown], "", .pageDown),
      ], isTyping: true, isModal: true)
  }

  /// The entries that the typed text leaves: first those whose key is exactly that, then those with every word in title
  /// or synonyms or with a key whose name begins so, and last those with the words in plain letters.
  var shown: [Entry] {
    let text = field.text.lowercased()
    if text.allSatisfy(\.isWhitespace) { return entries }
    func names(_ entry: Entry) -> [Substring] { entry.keys.lowercased().split(separator: " ") }
    let words = text.split(separator: " ")
    var groups: [[Entry]] = [[], [], []]
    for entry in entries {
      let all = entry.phrases.joined(separator: " ").lowercased()
      if names(entry).contains(where: { $0 == text }) {
        groups[0].append(entry)
      } else if words.allSatisfy({ all.contains($0) }) || names(entry).contains(where: { $0.hasPrefix(text) }) {
        groups[1].append(entry)
      } else if words.allSatisfy({ String(all.map(wording.plain)).contains($0) }) {
        groups[2].append(entry)
      }
    }
    return groups.flatMap { $0 }
  }

  /// The synonym that holds what was typed where the title does not: it says why the entry is there.
  func synonym(of entry: Entry) -> String? {
    let text = field.text.lowercased()
    if text.isEmpty || fits(entry.title, text) { return nil }
    return entry.words.first { fits($0, text) }
  }

  private func fits(_ phrase: String, _ text: String) -> Bool {
    let phrase = phrase.lowercased()
    return phrase.contains(text) || String(phrase.map(wording.plain)).contains(text)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): height = max(1, size.height - 2)
    case .message(.close): return [.pop]
    case .message(.up): top -= 1
    case .message(.down): top += 1
    case .message(.pageUp): top -= height
    case .message(.pageDown): top += height
    case .key(let key): if field.handle(key) { top = 0 }
    case .paste(let text):
      field.insert(text)
      top = 0
    case .refresh, .result: break
    }
    top = max(0, min(top, shown.count - height))
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.read({ read(into: &$0) }, drawing: { draw(into: &$0, theme: theme) })
  }

  private func read(into reading: inout Reading) {
    reading.fact(wording.filter, field.text, cursor: field.cursor)
    if shown.isEmpty { reading.text(wording.nothing) }
    for entry in shown.dropFirst(top) {
      reading.fact(
        Reading.pieces(entry.keys).joined(separator: ", "),
        ([entry.title] + [synonym(of: entry), entry.reason].compactMap { $0 }).joined(separator: ", "))
    }
  }

  private func draw(into canvas: inout Canvas, theme: Theme) {
    let label = canvas.write(wording.filter + " ", 0, 0, .muted)
    let shown = self.shown
    let column = entries.map { TextWidth.of($0.keys) }.max() ?? 0
    if shown.isEmpty { canvas.write(wording.nothing, 0, 2, .muted) }
    for (row, entry) in shown.dropFirst(top).prefix(max(0, canvas.height - 2)).enumerated() {
      let isOff = entry.reason != nil
      canvas.write(entry.keys, 0, row + 2, isOff ? Style(.disabled) : .accent, width: column)
      var spans = [Span(entry.title, isOff ? Style(.disabled) : .text)]
      if let synonym = synonym(of: entry) { spans.append(Span("  (\(synonym))", .muted)) }
      if let reason = entry.reason { spans.append(Span("  " + reason, .muted)) }
      canvas.write(spans, column + 3, row + 2, width: canvas.width - column - 3)
    }
    field.render(into: &canvas, at: Rect(x: label, y: 0, width: min(40, canvas.width - label), height: 1))
  }
}
