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
    guard let own = input.compactMap({ $0.value as? S.Message }) else { return [] }
    return screen.update(own).map { effect in effect.map { AnyMessage(value: $0) } }
  }

  func render(into canvas: inout Canvas, theme: Theme) { screen.render(into: &canvas, theme: theme) }
}
