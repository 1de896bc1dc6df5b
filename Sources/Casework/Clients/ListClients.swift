import Domain

/// A page of the list of clients of the session's unit (screens.md "2 Klienter").
public struct ListClients: Verb {
  /// What to list.
  public var query: ClientListQuery

  /// A page.
  public init(query: ClientListQuery) {
    self.query = query
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<ClientListRow> {
    try session.require(.seeCases)
    var page = try work.clientPage(query, scope: session.unit, user: session.user, today: session.today)
    for index in page.rows.indices {
      // A day that has passed with nothing registered is no next time.
      if let time = page.rows[index].nextTime, time.day < session.today { page.rows[index].nextTime = nil }
    }
    return page
  }
}
