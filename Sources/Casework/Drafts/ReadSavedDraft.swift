import Domain

/// What the user's draft of a form was called when it was saved last; nil when none was.
struct ReadSavedDraft: Verb {
  var form: String
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String? {
    try work.savedDraft(of: form, by: session.user)
  }
}
