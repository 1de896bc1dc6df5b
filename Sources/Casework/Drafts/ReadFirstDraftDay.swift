import Domain

/// The first day whose drafts have not lapsed today (R15.2). One setting for the city: the drafts of all lie together.
struct ReadFirstDraftDay: Verb {
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Day {
    session.today - (try work.settings().number(.draftDays, on: session.today))
  }
}
