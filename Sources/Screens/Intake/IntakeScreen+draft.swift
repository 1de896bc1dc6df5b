import TerminalKit

/// The draft is that of the step's form, the same as where the form is opened elsewhere.
extension IntakeScreen {
  var draftKey: String? { pane?.draftKey }
  var draft: Draft { pane?.draft ?? Draft() }
  var showsDraftState: Bool { pane?.showsDraftState ?? false }

  func changes(in draft: Draft) -> [DraftChange] { pane?.changes(in: draft) ?? [] }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    (pane?.resume(draft) ?? []).map { $0.map(Message.inner) }
  }
}
