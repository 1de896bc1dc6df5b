import Domain

/// The session as the register gives it to whatever is done (R1.7).
struct ReadStanding: Verb {
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Session { session }
}
