/// A screen on the stack.
final class ScreenLayer<S: Screen>: Layer {
  let id: Int
  private(set) var screen: S
  var draftState = DraftState()
  var asked: [Asked] = []

  init(id: Int, screen: S) {
    self.id = id
    self.screen = screen
  }

  var title: String { screen.title }
  var scope: Scope { screen.scope }
  func stand(on subjects: Set<String>) { screen.stand(on: subjects) }

  var keymap: KeyMap<AnyMessage> { screen.keymap.map { AnyMessage(value: $0) } }

  func update(_ input: Input<AnyMessage>) -> [Effect<AnyMessage>] {
    guard let own = input.compactMap({ $0.value as? S.Message }) else { return [] }
    return screen.update(own).map { effect in effect.map { AnyMessage(value: $0) } }
  }

  func render(into canvas: inout Canvas, theme: Theme) { screen.render(into: &canvas, theme: theme) }

  // MARK: Drafts

  private var drafting: (any DraftingScreen)? { screen as? any DraftingScreen }

  var isOverlay: Bool { screen is any Overlay }
  var draftKey: String? { drafting?.draftKey }
  var draft: Draft { drafting?.draft ?? Draft() }
  var showsDraftState: Bool { drafting?.showsDraftState ?? false }

  func changes(in draft: Draft) -> [DraftChange] { drafting?.changes(in: draft) ?? [] }

  func resume(_ draft: Draft) -> [Effect<AnyMessage>] {
    func resumed<D: DraftingScreen>(_ screen: D) -> [Effect<AnyMessage>] {
      var screen = screen
      let effects = screen.resume(draft)
      if let screen = screen as? S { self.screen = screen }
      return effects.map { effect in effect.map { AnyMessage(value: $0) } }
    }
    return drafting.map { resumed($0) } ?? []
  }
}
