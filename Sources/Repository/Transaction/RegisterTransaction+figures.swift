import Casework
import Domain
import GRDB

/// Figures, and the rows behind them.
extension RegisterTransaction {
  func count(_ selection: FigureSelection) throws(Refusal) -> Int {
    try Refusal.translating {
      let query = try query(selection).count
      return try count(query.sql, query.arguments)
    }
  }

  func rows(_ selection: FigureSelection, from: PageKey?, limit: Int) throws(Refusal) -> Page<FigureRow> {
    try Refusal.translating {
      try endBulk()
      let phases = [ListPhase(tag: "", rows: .scan(try query(selection).scan, fits: nil))]
      let page = try PageReader(db: db, phases: phases).page(from: from, limit: limit)
      let districts = HomeDistrictDirectory(try districts())
      return Page(
        rows: try page.rows.map { hit in
          var row = try figureRow(hit.key.id, in: selection, districts)
          row.place = hit.pageKey
          return row
        }, next: page.next,
        previous: page.previous)
    }
  }

  /// A week is Monday to Sunday; the last is the one that `until` lies in, up to `until`.
  func noShowWeeks(at unit: Unit, weeks: Int, until: Day) throws(Refusal) -> NoShowWeeks {
    let monday = until - until.weekday.index
    let from = monday - 7 * (weeks - 1)
    return try Refusal.translating {
      var result = NoShowWeeks(counts: Array(repeating: 0, count: weeks), checked: 0)
      let places: [(start: LocalDateTime, isChecked: Bool)] = try all(
        """
        SELECT o.start, EXISTS (
            SELECT 1 FROM follow_up_task t WHERE t.enrolment_id = p.enrolment_id AND t.occasion_id = o.id
              AND t.kind = 'checkAbsence' AND t.state = 'closed') AS checked
        FROM occasion o JOIN participant p ON p.occasion_id = o.id JOIN enrolment e ON e.id = p.enrolment_id
        WHERE o.centre_id IN (SELECT id FROM job_centre WHERE ?1 IS NULL OR id = ?1) AND o.start >= ?3 AND o.start < ?4
          AND (?2 IS NULL OR e.district_id = ?2) AND \(RegisterTransaction.isNoShow)
        """, [unit.centre, unit.district, from, until + 1]
      ) { (try $0.value("start"), try $0.flag("checked")) }
      for place in places {
        result.counts[(place.start.day - from) / 7] += 1
        if place.isChecked { result.checked += 1 }
      }
      return result
    }
  }

  func withoutFirstTime(in unit: Unit, coach: User.ID?, limit: Int) throws(Refusal)
    -> (rows: [ClientListRow], more: Int)
  {
    try Refusal.translating {
      let (scope, arguments): (String, StatementArguments) =
        switch unit {
        case .centre(let centre): ("e.centre_id = ?", [centre])
        case .district(let district): ("e.district_id = ?", [district])
        case .city: ("1", [])
        }
      let waiting = """
        FROM enrolment e WHERE \(scope) AND \(RegisterTransaction.isClockRunning)
          \(coach == nil ? "" : "AND (e.coach_id = ? OR e.coach_id IS NULL)")
        """
      let whose = arguments + (coach.map { [$0] } ?? [])
      let found: [Enrolment.ID] = try all(
        "SELECT e.id \(waiting) ORDER BY e.first_time_due, e.id LIMIT ?", whose + [limit]
      ) { try $0.value("id") }
      let count =
        found.count < limit
        ? found.count : try first("SELECT count(*) AS n \(waiting)", whose) { try $0.value("n") } ?? 0
      return (try found.map { try clientRow($0) }, count - found.count)
    }
  }

  func youthWithoutPlan(of coach: User.ID) throws(Refusal) -> [(enrolment: Enrolment.ID, unemployedSince: Day)] {
    try Refusal.translating {
      try all(
        """
        SELECT e.id, r.unemployed_since FROM enrolment e JOIN referral r ON r.id = e.referral_id
        WHERE e.coach_id = ?1 AND e.closed_day IS NULL AND r.target_group = 'youth' AND r.unemployed_since IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM activity_plan WHERE enrolment_id = e.id AND state = 'adopted')
          AND e.centre_id IN (SELECT id FROM job_centre)
        ORDER BY r.unemployed_since, e.id
        """, [coach]
      ) { (try $0.value("id"), try $0.value("unemployed_since")) }
    }
  }

  func plansToFollowUp(by coach: User.ID, until: Day) throws(Refusal) -> [(enrolment: Enrolment.ID, day: Day)] {
    try Refusal.translating {
      try all(
        """
        SELECT p.enrolment_id, p.next_follow_up FROM enrolment e JOIN activity_plan p ON p.enrolment_id = e.id
        WHERE e.coach_id = ?1 AND e.closed_day IS NULL AND p.state = 'adopted' AND p.next_follow_up <= ?2
          AND p.number = (
            SELECT max(number) FROM activity_plan WHERE enrolment_id = e.id AND state = 'adopted')
          AND e.centre_id IN (SELECT id FROM job_centre)
        ORDER BY p.next_follow_up, p.enrolment_id
        """, [coach, until]
      ) { (try $0.value("enrolment_id"), try $0.value("next_follow_up")) }
    }
  }

  private func query(_ selection: FigureSelection) throws -> FigureQuery {
    FigureQuery(
      selection: selection, centres: try centreKeys(), districts: HomeDistrictDirectory(try districts()),
      today: try lastHandOver() ?? selection.asOf)
  }

  /// The last day on which a district's cases went to its successor: since then they lie there.
  func lastHandOver() throws -> Day? {
    try first(
      "SELECT handed_over FROM home_district WHERE handed_over IS NOT NULL ORDER BY handed_over DESC, id LIMIT 1"
    ) { try $0.value("handed_over") }
  }

  /// That the referral of an enrolment `e` came from one of these districts.
  static func referred(from districts: [HomeDistrict.ID]) -> String {
    let keys = districts.isEmpty ? "0" : districts.map { "\($0.rawValue)" }.joined(separator: ", ")
    return "(SELECT r.district_id FROM referral r WHERE r.id = e.referral_id) IN (\(keys))"
  }

  private func figureRow(
    _ enrolment: Int64, in selection: FigureSelection, _ districts: HomeDistrictDirectory
  ) throws -> FigureRow {
    var row = try first(
      """
      SELECT e.id, c.given_name, c.family_name, e.case_year, e.case_serial, r.district_id AS origin, e.sent,
        CASE WHEN e.closed_day <= ?2 THEN e.closed_day END AS closed,
        CASE WHEN e.closed_day <= ?2 THEN e.closure_reason END AS reason
      FROM enrolment e JOIN client c ON c.id = e.client_id JOIN referral r ON r.id = e.referral_id
      WHERE e.id = ?1
      """, [enrolment, selection.asOf]
    ) { try FigureRow($0, districts, selection.asOf) }
    if case .closed = selection.what, case .centre(let centre) = selection.unit,
      let day = try leaving(of: enrolment, from: centre, until: selection.asOf)
    {
      row?.closed = day
      row?.reason = .transferred
    }
    guard let row else { throw Refusal.missing("enrolment", "Inskrivningen") }
    return row
  }

  /// The day a case left a jobbtorg for another, as seen on `day`; nil while it is there (R1.7).
  private func leaving(of enrolment: Int64, from centre: JobCentre.ID, until day: Day) throws -> Day? {
    try first(
      """
      SELECT m.day FROM centre_move m WHERE m.enrolment_id = ? AND m.from_id = ? AND m.day <= ?
        AND \(FigureQuery.leftForGood)
      """, [enrolment, centre, day, day]
    ) { try $0.value("day") }
  }
}

extension FigureRow {
  fileprivate init(_ row: Row, _ districts: HomeDistrictDirectory, _ day: Day) throws {
    self.init(
      id: try row.value("id"),
      name: PersonName(given: try row.value("given_name"), family: try row.value("family_name")),
      caseNumber: CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial")),
      districtName: districts.name(of: districts.inCharge(of: try row.value("origin"), on: day)),
      sent: try row.value("sent"), closed: try row.value("closed"),
      reason: try row.value("reason"))
  }
}
