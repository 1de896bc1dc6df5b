import TerminalKit

/// Opens a screen on top of itself, `o` opens it anew, and shows what that one hands back: for tests of how a screen
/// closes.
struct HostScreen: Screen {
  enum Message: Sendable { case open }

  let title = "Värd"
  var scope: Scope { Scope("host") }
  let inner: any Screen
  var outcome = "öppen"

  init(_ inner: any Screen) { self.inner = inner }

  var keymap: KeyMap<Message> { KeyMap([Binding("open", ["o"], "Öppna", .open)]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened, .message(.open): return [.push(inner)]
    case .refresh: outcome = "stängd"
    case .result(let value): outcome = "svar: \(type(of: value))"
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) { canvas.write(outcome, 0, 0) }
}
