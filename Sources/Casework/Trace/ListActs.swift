import Domain

/// What the session's user did today in this role and unit that å takes back, or of which it tells how it is mended, newest
/// first: "Det du gjort i dag". Not users, imports and forms, which stand in the log alone.
public struct ListActs: Verb {
  /// The acts of the day.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [UndoStep] {
    try work.tellingActs(of: session)
  }
}
