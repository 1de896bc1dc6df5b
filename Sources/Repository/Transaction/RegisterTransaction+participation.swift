import Casework
import Domain
import GRDB

/// Participation of a month.
extension RegisterTransaction {
  func participationPlaces(of district: HomeDistrict.ID?, at centre: JobCentre.ID?, from: Day, to: Day)
    throws(Refusal) -> [ParticipationPlace]
  {
    try Refusal.translating {
      // Whose a client was at the month's end; the row says whose it is now (R1.7).
      let origin = try district.map { id in
        Self.referred(from: HomeDistrictDirectory(try districts()).family(of: id, on: to))
      }
      return try all(
        """
        SELECT e.id, o.id AS occasion_id, e.case_year, e.case_serial, c.given_name, c.family_name, c.protection, o.start,
          o.end, p.mark, p.minutes_late, p.minutes_early, p.excuse,
          EXISTS (SELECT 1 FROM follow_up_task t WHERE t.enrolment_id = e.id AND t.state <> 'withdrawn'
            AND t.kind IN ('checkAbsence', 'examineRight', 'reconsiderDecision')) AS has_chain
        FROM occasion o JOIN participant p ON p.occasion_id = o.id JOIN enrolment e ON e.id = p.enrolment_id
          JOIN client c ON c.id = e.client_id
        WHERE o.centre_id IN (SELECT id FROM job_centre) AND o.start >= ?2 AND o.start < ?3
          AND o.state IN ('booked', 'held') AND p.state = 'booked' AND NOT e.removed
          AND \(origin ?? "1") AND (?1 IS NULL OR e.centre_id = ?1)
        ORDER BY o.start, o.id, e.id
        """, [centre, from, to + 1]
      ) { try ParticipationPlace($0) }
    }
  }
}

extension ParticipationPlace {
  fileprivate init(_ row: Row) throws {
    let start: LocalDateTime = try row.value("start")
    let end: LocalDateTime = try row.value("end")
    let isProtected = try row.value("protection") as ProtectedIdentity? != nil
    self.init(
      enrolment: try row.value("id"),
      caseNumber: CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial")),
      name: isProtected
        ? nil : PersonName(given: try row.value("given_name"), family: try row.value("family_name")),
      start: start, minutes: end.seconds(since: start) / 60, mark: try AttendanceMark.read(row),
      hasChain: try row.flag("has_chain"), occasion: try row.value("occasion_id"))
  }
}
