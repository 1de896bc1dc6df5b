import Domain

/// How many clients a query has, to 999; 1000 means more.
public struct CountClients: Verb {
  /// What to count.
  public var query: ClientListQuery

  /// A count.
  public init(query: ClientListQuery) {
    self.query = query
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Int {
    try session.require(.seeCases)
    return try work.clientCount(query, scope: session.unit, user: session.user, today: session.today)
  }
}
