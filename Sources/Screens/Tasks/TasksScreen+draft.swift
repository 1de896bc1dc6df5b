import Casework
import TerminalKit

/// What is written in the box that asks is a draft like any form's.
extension TasksScreen {
  var draftKey: String? {
    guard asked == .note, prompt != nil, let task = about.first else { return nil }
    return TaskListRow.noteDraft(of: task)
  }

  var draft: Draft { prompt?.form.draft ?? Draft() }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    prompt?.form.resume(draft)
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] { prompt?.form.changes(in: draft) ?? [] }
}
