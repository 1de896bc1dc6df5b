import Domain

/// A page of the list of referrals of the session's unit.
public struct ListReferrals: Verb {
  /// What to list.
  public var query: ReferralListQuery

  /// A page.
  public init(query: ReferralListQuery) {
    self.query = query
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<ReferralListRow> {
    try session.require(.seeCases)
    return try work.referralPage(query, scope: session.unit)
  }
}
