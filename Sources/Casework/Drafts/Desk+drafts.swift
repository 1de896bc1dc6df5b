import Domain

extension Desk {
  /// The user's own draft of a form; nil when there is none, when it has been saved and only its end was not written any
  /// more, or when it has lapsed (R15.2).
  public func draft(of form: String) -> FormDraft? {
    guard let draft = drafts.draft(of: form, by: session.user) else { return nil }
    if let mark = mark(of: form), let saved = try? run(ReadSavedDraft(form: form)), saved == mark.state {
      drafts.end(form, by: session.user)
      return nil
    }
    guard draft.written.day < session.today, let first = try? run(ReadFirstDraftDay()), draft.written.day < first else {
      return draft
    }
    drafts.end(form, by: session.user)
    return nil
  }

  /// The user's draft of a form as it is now; nil when there is none.
  func mark(of form: String) -> DraftMark? {
    drafts.state(of: form, by: session.user).map { DraftMark(form: form, state: $0) }
  }

  /// Keeps what the user has written in a form.
  public func keepDraft(_ fields: [String: [String]], of form: String) throws(Refusal) {
    let session = session
    try drafts.keep(FormDraft(fields: fields, written: session.now), of: form, by: session.user)
  }

  /// Takes the user's draft of a form away.
  public func endDraft(of form: String) { drafts.end(form, by: session.user) }

  /// Throws the user's draft of a form away; it can be had back until the day ends (R15.4).
  public func throwDraft(of form: String) { drafts.throwAway(form, at: session.now, by: session.user) }

  /// Keeps what the user gives up of a form among what was thrown away; the draft itself stays as it is (R15.3, R15.4).
  public func keepThrown(_ fields: [String: [String]], of form: String) throws(Refusal) {
    let session = session
    try drafts.keepThrown(FormDraft(fields: fields, written: session.now), of: form, by: session.user)
  }

  /// The user's drafts that can be taken up, and those thrown away today, newest first.
  public func listDrafts() -> [ListedDraft] {
    let today = session.today
    let first = (try? run(ReadFirstDraftDay())) ?? today
    return drafts.list(by: session.user).filter { listed in
      if listed.aside != nil { return listed.draft.written.day >= first }
      return listed.thrown.map { $0.day == today } ?? (draft(of: listed.form) != nil)
    }
  }

  /// How much the user has written and not saved.
  public func countDrafts() -> Int { listDrafts().count { $0.thrown == nil } }

  /// Takes up a draft again that was thrown away today; what has been written in its form since is thrown away instead.
  public func takeBackDraft(_ id: String) { drafts.takeBack(id, at: session.now, by: session.user) }

  /// Takes everybody's drafts away that have lapsed, and what was thrown away before today; for a moment when nobody waits.
  public func endLapsedDrafts() {
    if let first = try? run(ReadFirstDraftDay()) {
      drafts.endAll(writtenBefore: first, thrownBefore: session.today)
    }
  }
}
