import Domain

/// Which drafts acts have saved.
public protocol DraftRegister {
  /// What a user's draft of a form was called when it was saved last; nil when none was.
  func savedDraft(of form: String, by user: User.ID) throws(Refusal) -> String?
  /// Keeps that the session's act has saved a draft, in place of the last one of that form; those of days before `first`
  /// are forgotten with the drafts themselves.
  func keepSavedDraft(_ draft: DraftMark, by session: Session, forgettingBefore first: Day) throws(Refusal)
}
