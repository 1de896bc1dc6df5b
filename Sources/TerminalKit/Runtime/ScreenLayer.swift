/// A screen on the stack.
@MainActor final class ScreenLayer<S: Screen>: Layer {
  let id: Int
  private(set) var screen: S

  init(id: Int, screen: S) {
    self.id = id
    self.screen = screen
  }

  var title: String { screen.title }

  var keymap: KeyMap<AnyMessage> { screen.keymap.map { AnyMessage(value: $0) } }

  func update(_ input: Input<AnyMessage>) -> [Effect<AnyMessage>] {
    guard let own = ScreenLayer.typed(input) else { return [] }
    return screen.update(own).map { effect in effect.map { AnyMessage(value: $0) } }
  }

  func render(into canvas: inout Canvas, theme: Theme) { screen.render(into: &canvas, theme: theme) }

  private static func typed(_ input: Input<AnyMessage>) -> Input<S.Message>? {
    switch input {
    case .opened(let size): .opened(size)
    case .resized(let size): .resized(size)
    case .message(let message): (message.value as? S.Message).map { .message($0) }
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .refresh: .refresh
    case .result(let value): .result(value)
    case .stopped: .stopped
    }
  }
}
