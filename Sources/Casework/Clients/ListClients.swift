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

/// Logs that a search ended: how many hits, and which was opened; never what was typed (R12.1).
public struct EndSearch: Verb {
  /// How many hits.
  public var hits: Int
  /// Which was opened, nil when the field was left.
  public var opened: Enrolment.ID?

  /// A search that ended.
  public init(hits: Int, opened: Enrolment.ID? = nil) {
    self.hits = hits
    self.opened = opened
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) {
    try session.require(.seeCases)
    let enrolment = try opened.map { id throws(Refusal) in try work.enrolment(id) }
    try work.trace(.searchEnded, in: enrolment, detail: ["hits": "\(hits)"], by: session)
  }
}

/// The districts and coaches that lists can be cut by.
public struct ListFilterChoices: Verb {
  /// The choices of the session's unit.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> FilterChoices {
    try session.require(.seeCases)
    let districts = try work.districts().filter { district in
      district.isValid(on: session.today) && session.unit.covers(centre: district.centre, district: district.id)
    }
    return FilterChoices(districts: districts, coaches: try ListCoaches().run(in: work, by: session))
  }
}

/// What lists can be cut by.
public struct FilterChoices: Hashable, Sendable {
  /// Districts of the unit.
  public var districts: [HomeDistrict]
  /// Coaches of the unit.
  public var coaches: [User]

  /// Choices.
  public init(districts: [HomeDistrict], coaches: [User]) {
    self.districts = districts
    self.coaches = coaches
  }
}
