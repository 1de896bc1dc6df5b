import Casework
import Domain
import GRDB

/// The list of clients, and search.
extension RegisterTransaction {
  func clientPage(_ query: ClientListQuery, scope: Unit, user: User.ID, today: Day) throws(Refusal)
    -> Page<ClientListRow>
  {
    try Refusal.translating {
      let page = try reader(query, scope: scope, user: user, today: today).page(from: query.from, limit: query.limit)
      let rows = try page.rows.map { hit in
        var row = try clientRow(Enrolment.ID(hit.key.id))
        row.isLooseMatch = hit.tag == "~"
        row.place = hit.pageKey
        return row
      }
      return Page(rows: rows, next: page.next, previous: page.previous)
    }
  }

  func clientCount(_ query: ClientListQuery, scope: Unit, user: User.ID, today: Day) throws(Refusal) -> Int {
    try Refusal.translating { try reader(query, scope: scope, user: user, today: today).count(to: 1000) }
  }

  func clientRow(_ enrolment: Enrolment.ID) throws(Refusal) -> ClientListRow {
    let row = try Refusal.translating {
      try first(
        """
        SELECT e.id, e.client_id, c.given_name, c.family_name, c.birth_date, e.case_year, e.case_serial,
          d.name AS district_name, coalesce(h.full_name, r.caseworker_name) AS caseworker_name,
          k.full_name AS coach_name, e.state, e.ended_by, e.no_shows, e.next_time, e.clock_due
        FROM enrolment e JOIN client c ON c.id = e.client_id JOIN home_district d ON d.id = e.district_id
          JOIN referral r ON r.id = e.referral_id LEFT JOIN user h ON h.id = e.caseworker_id
          LEFT JOIN user k ON k.id = e.coach_id
        WHERE e.id = ?
        """, [enrolment]
      ) { try ClientListRow($0) }
    }
    guard let row else { throw Refusal.missing("enrolment", "Inskrivningen") }
    return row
  }

  func reader(_ query: ClientListQuery, scope: Unit, user: User.ID, today: Day) throws -> PageReader {
    try endBulk()
    let centres: [JobCentre.ID] =
      switch scope {
      case .centre(let centre): [centre]
      case .city: try centreKeys()
      case .district(let district):
        try all(
          """
          SELECT id FROM job_centre
          WHERE id > 0 AND EXISTS (SELECT 1 FROM enrolment WHERE district_id = ? AND centre_id = job_centre.id) ORDER BY id
          """, [district]
        ) { try $0.value("id") }
      }
    let plan = ClientListPlan(query: query, scope: scope, user: user, today: today, centres: centres)
    guard plan.isSearch else {
      if let late = try plan.fewLate(db) { return PageReader(db: db, phases: [ListPhase(tag: "", rows: .found(late))]) }
      return PageReader(db: db, phases: plan.phases)
    }
    let search = ClientSearch(
      db: db, terms: SearchTerm.parse(query.search), filter: plan.filter, centres: centres, district: scope.district)
    return PageReader(db: db, phases: try search.phases())
  }
}

extension ClientListRow {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), client: try row.value("client_id"),
      name: PersonName(given: try row.value("given_name"), family: try row.value("family_name")),
      birthDate: try row.value("birth_date"),
      caseNumber: CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial")),
      districtName: try row.value("district_name"), caseworkerName: try row.value("caseworker_name"),
      coachName: try row.value("coach_name"), state: try row.value("state"),
      endedBy: try row.value("ended_by"), noShows: try row.value("no_shows"),
      nextTime: try row.value("next_time"), firstTimeDue: try row.value("clock_due"))
  }
}
