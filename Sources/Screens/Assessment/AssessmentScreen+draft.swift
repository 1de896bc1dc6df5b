import TerminalKit

/// Answers are stored when their field is left; what is being written until then is the draft (R15.1).
extension AssessmentScreen {
  /// What its drafts are called.
  var draftName: String { "assessment/\(enrolment.rawValue)" }

  var draftKey: String? { isEditable ? draftName : nil }

  var draft: Draft {
    var draft = Draft()
    for (place, field) in fields.enumerated() where field.isChanged {
      draft.fields[field.question.id] = field.typed
      draft.words[field.question.id] = Draft.Words(label: field.question.text, place: place, text: field.typedWords)
    }
    return draft
  }

  var showsDraftState: Bool { true }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    for index in fields.indices {
      if let typed = draft.fields[fields[index].question.id] { fields[index].typed = typed }
    }
    current = fields.firstIndex { draft.fields[$0.question.id] != nil } ?? current
    return []
  }

  func changes(in draft: Draft) -> [DraftChange] {
    fields.compactMap { field in
      guard let typed = draft.fields[field.question.id], typed != field.typed else { return nil }
      var drafted = field
      drafted.typed = typed
      return DraftChange(label: field.question.text, saved: field.typedWords, draft: drafted.typedWords)
    }
  }
}
