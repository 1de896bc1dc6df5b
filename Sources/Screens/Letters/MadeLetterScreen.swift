import Casework
import Domain
import TerminalKit

/// A letter of the outbox as it was made.
struct MadeLetterScreen: Screen {
  enum Message: Sendable {}

  let row: Outbox.Row
  let today: Day
  private var scroll = TextScroll()

  init(_ row: Outbox.Row, today: Day) {
    self.row = row
    self.today = today
  }

  var title: String { row.letter.kind.label.capitalFirst }
  var keymap: KeyMap<Message> { KeyMap(hints: [TextScroll.hint]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: 2)
      scroll.show(row.letter.text ?? "Papperet gjordes inte av programmet.")
    case .resized(let size): scroll.resize(size, head: 2)
    case .key(let key): scroll.handle(key)
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var head: [Span] = [Span("Till \(row.name.titleText) · \(row.letter.language)")]
    if let made = row.letter.made {
      head.append(Span(" · gjord \(made.at.day.listText(today: today)) \(made.at.time.text) \(row.by ?? "")", .muted))
    }
    head.append(Span(" · "))
    canvas.write(head + row.state(today: today), 0, 0, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) {
      scroll.render(into: &$0, glyphs: theme.glyphs)
    }
  }
}
