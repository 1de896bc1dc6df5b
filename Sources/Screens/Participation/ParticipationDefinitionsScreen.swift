import Domain
import TerminalKit

/// What each column of the participation means, in words (R10.2).
struct ParticipationDefinitionsScreen: Screen {
  enum Message: Sendable {}

  let title = "Definitioner"
  private var scroll = TextScroll()

  var keymap: KeyMap<Message> { KeyMap(hints: [TextScroll.hint]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: 0)
      let words = MonthlyParticipation.definitions.map { "\($0.term): \($0.meaning)" }
      scroll.show(words.joined(separator: "\n\n"))
    case .resized(let size): scroll.resize(size, head: 0)
    case .key(let key): scroll.handle(key)
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) { scroll.render(into: &canvas, glyphs: theme.glyphs) }
}
