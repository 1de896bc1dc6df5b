/// A screen on which a person writes something that would be lost with the program.
///
/// It only says what is written; the runtime does the rest. After every input it writes `draft` under `draftKey`, before
/// the effects run and before the next frame. A draft ends when nothing is left of it (`Form.markSaved` when it has been
/// saved), when the user throws it away, or by `Effect.endDraft`. When the key is there for the first time and a draft that
/// differs lies under it, the user is asked: take it up, see the difference, throw it away. A screen that is left with a
/// draft says that it is kept.
public protocol DraftingScreen: Screen {
  /// Where the draft belongs: the same for the same form of the same thing in every run. Nil while nothing can be written.
  var draftKey: String? { get }
  /// What is written and stored nowhere; empty when everything is as it was loaded.
  var draft: Draft { get }
  /// Takes a draft up: its fields stand in the screen as if they had been typed.
  mutating func resume(_ draft: Draft) -> [Effect<Message>]
  /// The fields in which a draft differs from what stands in the screen.
  func changes(in draft: Draft) -> [DraftChange]
  /// Whether the screen itself shows that the draft is written; else the message line says so.
  var showsDraftState: Bool { get }
}

extension DraftingScreen {
  public var showsDraftState: Bool { false }
}
