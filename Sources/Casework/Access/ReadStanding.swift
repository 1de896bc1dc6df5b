import Domain

/// The session as the register gives it to whatever is done (R1.7).
struct ReadStanding: Verb {
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Session { session }
}

extension Refusal {
  /// Whoever acts was switched off meanwhile (R11.1).
  public static let switchedOff = Refusal(
    .notPermitted, "switchedOff",
    "Ditt konto är avslutat, så inget sparades. Det du skrev ligger kvar som utkast. Tala med administratören.")
}
