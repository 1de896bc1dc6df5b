/// A screen on the stack, its type forgotten.
@MainActor protocol Layer: AnyObject {
  var id: Int { get }
  var title: String { get }
  var keymap: KeyMap<AnyMessage> { get }
  func update(_ input: Input<AnyMessage>) -> [Effect<AnyMessage>]
  func render(into canvas: inout Canvas, theme: Theme)
}
