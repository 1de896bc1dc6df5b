/// A screen on the stack, its type forgotten.
protocol Layer: AnyObject {
  var id: Int { get }
  var title: String { get }
  var keymap: KeyMap<AnyMessage> { get }
  var scope: Scope { get }
  func stand(on subjects: Set<String>)
  func update(_ input: Input<AnyMessage>) -> [Effect<AnyMessage>]
  /// The questions that stand over it, the one to be answered first.
  var asked: [Asked] { get set }
  /// Whether it is drawn over the layer below.
  var isOverlay: Bool { get }
  /// What the runtime knows of its draft.
  var draftState: DraftState { get set }
  var draftKey: String? { get }
  var draft: Draft { get }
  /// Whether the screen itself shows that the draft is written.
  var showsDraftState: Bool { get }
  func resume(_ draft: Draft) -> [Effect<AnyMessage>]
  func changes(in draft: Draft) -> [DraftChange]
  func render(into canvas: inout Canvas, theme: Theme)
}
