import Domain

/// Everything that the session's user did today in this role, newest first: "Det du gjort i dag".
public struct ListActs: Verb {
  /// The acts of the day.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [UndoStep] {
    try work.acts(of: session)
  }
}
