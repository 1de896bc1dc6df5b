import Domain

/// A page of the unit's clients in activity whose completed assessment and adopted plan fit an opening, by name (R9.2).
///
/// Nothing but the opening's own requirements cuts the list, and none of them asks for health or origin (R11.5).
public struct ListCandidates: Verb {
  /// The opening.
  public var opening: Opening.ID
  /// Those too who do not fit, with what speaks against.
  public var everybody: Bool
  /// Where the page begins; nil is the top.
  public var from: PageKey?
  /// Rows read.
  public var limit: Int

  /// A page.
  public init(opening: Opening.ID, everybody: Bool = false, from: PageKey? = nil, limit: Int = 50) {
    self.opening = opening
    self.everybody = everybody
    self.from = from
    self.limit = limit
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<Candidate> {
    try session.require(.match)
    let opening = try work.opening(opening)
    let live = try work.proposals(for: opening.id).filter { $0.outcome.isOpen || $0.outcome == .hired }
    let page = try work.clientPage(
      ClientListQuery(filter: .init(state: .active), from: from, limit: limit), scope: session.unit,
      user: session.user, today: session.today)
    var rows: [Candidate] = []
    for row in page.rows {
      guard let profile = try work.matchProfile(of: row.id) else { continue }
      let match = OpeningMatch(of: profile, with: opening.content.requirements)
      let outcome = live.first { $0.enrolment == row.id }?.outcome
      guard everybody || match.isFit || outcome != nil else { continue }
      rows.append(
        Candidate(
          id: row.id, name: row.name, caseNumber: row.caseNumber, coachName: row.coachName,
          phone: try work.client(row.client).details.phone, match: match,
          consentLack: try work.consentLack(of: row.client, to: opening.content.employer, on: session.today),
          outcome: outcome, place: row.place))
    }
    return Page(rows: rows, next: page.next, previous: page.previous)
  }
}
