import TerminalKit

/// The draft is the form's.
extension ExaminationScreen {
  var draftKey: String? { isEditable ? "examination/\(task.rawValue)" : nil }

  var draft: Draft { form.form.draft }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    form.form.resume(draft)
    form.adapt()
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] { form.form.changes(in: draft) }
}
