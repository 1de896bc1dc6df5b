import Casework
import Domain
import GRDB

/// Referrals.
extension RegisterTransaction {
  func referral(_ id: Referral.ID) throws(Refusal) -> Referral {
    let found = try Refusal.translating { try first("SELECT * FROM referral WHERE id = ?", [id]) { try Referral($0) } }
    guard let found else { throw Refusal.missing("referral", "Remissen") }
    return found
  }

  func referral(of client: Client.ID, district: HomeDistrict.ID, sent: Day) throws(Refusal)
    -> (referral: Referral, fingerprint: String?)?
  {
    try Refusal.translating {
      try first(
        """
        SELECT * FROM referral WHERE client_id = ? AND district_id = ? AND sent = ? AND state <> 'revoked'
        ORDER BY id DESC LIMIT 1
        """,
        [client, district, sent]
      ) { (try Referral($0), try $0.value("fingerprint")) }
    }
  }

  func addReferral(
    of client: Client.ID, as number: IdentityNumber, content: Referral.Content, caseworker: User.ID?,
    state: ReferralState, fingerprint: String?
  ) throws(Refusal) -> Referral {
    try Refusal.translating {
      let id: Referral.ID = try insert(
        """
        INSERT INTO referral (client_id, district_id, caseworker_name, caseworker_id, sent, received, target_group,
          group_definition, path, path_motive, means_of_support, unemployed_since, language, needs_interpreter, ground,
          ground_text, consent_day, purpose, note, state, state_reason, fingerprint, number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [client] + columns(of: content, caseworker: caseworker) + [state, nil, fingerprint, number.stored])
      let added = Referral(
        id: id, client: client, content: content, caseworker: caseworker, state: state, version: 1)
      record(.referral(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ referral: Referral) throws(Refusal) {
    try Refusal.translating {
      try record(.referral(.init(before: self.referral(referral.id), after: referral)))
      try updateVersioned(
        "Remissen",
        """
        UPDATE referral SET district_id = ?, caseworker_name = ?, caseworker_id = ?, sent = ?, received = ?,
          target_group = ?, group_definition = ?, path = ?, path_motive = ?, means_of_support = ?,
          unemployed_since = ?, language = ?, needs_interpreter = ?, ground = ?, ground_text = ?, consent_day = ?,
          purpose = ?, note = ?, state = ?, state_reason = ?, version = version + 1
        WHERE id = ? AND version = ?
        """,
        columns(of: referral.content, caseworker: referral.caseworker)
          + [referral.state, referral.stateReason, referral.id, referral.version])
    }
  }

  private func columns(of content: Referral.Content, caseworker: User.ID?) -> StatementArguments {
    let ground = content.ground.stored
    return [
      content.district, content.caseworkerName, caseworker, content.sent, content.received, content.targetGroup,
      content.groupDefinition, content.path, content.pathMotive, content.meansOfSupport, content.unemployedSince,
      content.language, content.needsInterpreter?.stored, ground.word, ground.text, ground.day, content.purpose,
      content.note,
    ]
  }

  func referralPage(_ query: ReferralListQuery, scope: Unit) throws(Refusal) -> Page<ReferralListRow> {
    try Refusal.translating {
      try endBulk()
      let units: [(column: String, key: Int64)] =
        switch scope {
        case .centre(let centre): [("centre", centre.rawValue)]
        case .district(let district): [("district", district.rawValue)]
        case .city: try centreKeys().map { ("centre", $0.rawValue) }
        }
      let ranges = units.flatMap { referralRanges(query.view, unit: $0.column, key: $0.key) }
      let undecided = "(SELECT state FROM referral WHERE id = e.referral_id) IN ('sent', 'received')"
      let scan = OrderedScan(
        ranges: ranges, sort: "e.received", id: "e.id", condition: query.view == .undecided ? undecided : "1")
      let reader = PageReader(db: db, phases: [ListPhase(tag: "", rows: .scan(scan, fits: nil))], isFalling: true)
      let page = try reader.page(from: query.from, limit: query.limit)
      let rows = try page.rows.map { hit in
        var row = try referralRow(hit.key.id)
        row.place = hit.pageKey
        return row
      }
      return Page(rows: rows, next: page.next, previous: page.previous)
    }
  }

  /// A view's ordered ranges of a unit's enrolments.
  private func referralRanges(_ view: ReferralListQuery.View, unit: String, key: Int64) -> [OrderedScan.Range] {
    func range(_ index: String, _ condition: String, _ arguments: StatementArguments = []) -> OrderedScan.Range {
      OrderedScan.Range(
        source: "enrolment e INDEXED BY \(index) WHERE e.\(unit)_id = ? AND \(condition)", arguments: [key] + arguments)
    }
    switch view {
    case .undecided, .withoutFirstTime:
      return [
        range("list_clock_\(unit)_received", RegisterTransaction.isClockRunning)
      ]
    case .ended: return [range("list_ended_\(unit)_received", "e.ended_by IS NOT NULL")]
    case .all: return [1, 0].map { range("list_\(unit)_received", "e.open = ?", [$0]) }
    }
  }

  private func referralRow(_ enrolment: Int64) throws -> ReferralListRow {
    let row = try first(
      """
      SELECT e.id, c.given_name, c.family_name, e.case_year, e.case_serial,
        d.name AS district_name, r.sent, r.received, r.target_group, r.state, e.first_time_given, e.taken_over, e.closed_day
      FROM enrolment e JOIN referral r ON r.id = e.referral_id JOIN client c ON c.id = e.client_id
        JOIN home_district d ON d.id = e.district_id
      WHERE e.id = ?
      """, [enrolment]
    ) { try ReferralListRow($0) }
    guard let row else { throw Refusal.missing("referral", "Remissen") }
    return row
  }
}

extension ReferralListRow {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value("id"),
      name: PersonName(given: try row.value("given_name"), family: try row.value("family_name")),
      caseNumber: CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial")),
      districtName: try row.value("district_name"), sent: try row.value("sent"), received: try row.value("received"),
      targetGroup: try row.value("target_group"), state: try row.value("state"),
      firstTimeGiven: try row.value("first_time_given"), isTakenOver: try row.flag("taken_over"),
      ended: try row.value("closed_day"))
  }
}
