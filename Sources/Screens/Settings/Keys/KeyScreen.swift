import TerminalKit

/// Inställningar › Tangenter: every action with its keys and where they come from, and what is wrong in the user's file.
struct KeyScreen: Screen {
  enum Message: Sendable {}

  let title = "Tangenter"
  let overrides: KeyOverrides
  var list = ListView<KeyRow> { $0.title }
  var size = Size(0, 0)

  init(_ overrides: KeyOverrides) {
    self.overrides = overrides
    list.show(KeyRow.all(overrides))
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till det som börjar så"), isTyping: list.isJumping,
      widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size):
      self.size = size
      list.resize(height: size.height - head(width: size.width).count - 2)
    case .key(let key): list.handle(key)
    case .message, .paste, .refresh, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let head = head(width: canvas.width)
    for (y, line) in head.enumerated() { canvas.write([line], 0, y, width: canvas.width) }
    let columns: [Column<KeyRow>] = [
      Column("Tangent", .flexible(10, most: 18)) { [Span($0.keys, .accent)] },
      Column("Gör", .flexible(16, most: 44)) { [Span($0.title)] },
      Column("Var", .flexible(8, most: 20), priority: 1) { [Span($0.place, .muted)] },
      Column("Namn i filen", .flexible(16, most: 26)) { [Span($0.id, .muted)] },
      Column("Från", .fixed(8)) { row in
        row.line.map { [Span("rad \($0)", .good)] } ?? [Span("standard", .muted)]
      },
    ]
    let top = min(canvas.height, head.count + 1)
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) { canvas in
      list.render(into: &canvas, columns: columns, theme: theme, wording: .swedish)
    }
  }

  /// Where own keys are written, and what is wrong there; at most half of a small window.
  private func head(width: Int) -> [Span] {
    let width = max(1, width)
    let file = overrides.file ?? "jobbtorg/config.toml"
    var lines = TextWrap.texts("Egna tangenter skrivs under [keys] i \(file)", width: width).map { Span($0, .muted) }
    lines += overrides.faults.flatMap { fault in
      TextWrap.texts("\(Glyphs.unicode.warning) \(fault.swedish)", width: width).map { Span($0, .danger) }
    }
    let most = max(2, size.height / 2)
    return lines.count <= most ? lines : lines.prefix(most - 1) + [Span("… fler fel, rätta de här först", .danger)]
  }
}
