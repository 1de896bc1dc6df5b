import Domain

/// How many seconds a printer may take in the session's unit, by the setting of today (R3.4).
struct ReadPrinterLimit: Verb {
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Int {
    try work.settings().number(.printerSeconds, at: session.unit, on: session.today)
  }
}
