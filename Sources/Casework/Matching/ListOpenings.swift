import Domain

/// A page of the list of openings; every jobbtorg sees all of them (R9.2).
public struct ListOpenings: Verb {
  /// What to list.
  public var query: OpeningListQuery

  /// A page.
  public init(query: OpeningListQuery) {
    self.query = query
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<OpeningListRow> {
    try session.require(.match)
    return try work.openingPage(query, today: session.today)
  }
}
