import TerminalKit

/// The draft is the form's. A new time is kept by its words: which of the proposals it was may be another one next time.
extension AbsenceScreen {
  var draftKey: String? {
    isEditable ? "absence/\(task.rawValue)" + (isChanging ? "/change" : "") : nil
  }

  var draft: Draft {
    var draft = form.form.draft
    if draft.fields[AbsenceForm.Field.newTime.rawValue] != nil {
      draft.fields[AbsenceForm.Field.newTime.rawValue] = times?.label.map { [$0] } ?? []
    }
    return draft
  }

  mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    form.form.resume(placed(draft))
    form.want(draft.fields[AbsenceForm.Field.newTime.rawValue]?.first)
    form.adapt()
    // Times after an illness are offered once it is known.
    return form.illUntil == form.proposedAfter ? [] : [load]
  }

  func changes(in draft: Draft) -> [DraftChange] { form.form.changes(in: placed(draft)) }

  private var times: ChoiceField? {
    if case .choice(let times) = form.form.field(.newTime)?.control { times } else { nil }
  }

  /// The draft with the time's place among today's proposals; a time that is not to be had any more is left out.
  private func placed(_ draft: Draft) -> Draft {
    var draft = draft
    let name = AbsenceForm.Field.newTime.rawValue
    if let words = draft.fields[name]?.first {
      draft.fields[name] = times?.choices.first { $0.label.isSameTime(as: words) }.map { [$0.id] }
    }
    return draft
  }
}
