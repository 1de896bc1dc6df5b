import Casework
import Domain
import GRDB

/// Enrolments.
extension RegisterTransaction {
  func enrolment(_ id: Enrolment.ID) throws(Refusal) -> Enrolment {
    let found = try Refusal.translating {
      try first("SELECT * FROM enrolment WHERE id = ? AND NOT removed", [id]) { try Enrolment($0) }
    }
    guard let found else { throw Refusal.missing("enrolment", "Inskrivningen") }
    return found
  }

  func enrolment(numbered number: CaseNumber) throws(Refusal) -> Enrolment? {
    try Refusal.translating {
      try first(
        "SELECT * FROM enrolment WHERE case_year = ? AND case_serial = ? AND NOT removed", [number.year, number.serial]
      ) { try Enrolment($0) }
    }
  }

  func openEnrolment(of client: Client.ID) throws(Refusal) -> Enrolment? {
    try Refusal.translating {
      try first("SELECT * FROM enrolment WHERE client_id = ? AND closed_day IS NULL", [client]) { try Enrolment($0) }
    }
  }

  func enrolments(of client: Client.ID) throws(Refusal) -> [Enrolment] {
    try Refusal.translating {
      try all("SELECT * FROM enrolment WHERE client_id = ? AND NOT removed ORDER BY id DESC", [client]) {
        try Enrolment($0)
      }
    }
  }

  func openEnrolments(keptBy user: User.ID) throws(Refusal) -> [Enrolment.ID] {
    try Refusal.translating {
      try all(
        "SELECT id FROM enrolment WHERE (coach_id = ?1 OR caseworker_id = ?1) AND closed_day IS NULL ORDER BY id",
        [user]
      ) { try $0.value("id") }
    }
  }

  func unlinkedEnrolments(naming caseworker: String, district: HomeDistrict.ID) throws(Refusal) -> [Enrolment.ID] {
    try Refusal.translating {
      try all(
        """
        SELECT e.id FROM referral r JOIN enrolment e ON e.referral_id = r.id
        WHERE r.district_id IN (SELECT id FROM home_district) AND r.caseworker_name = ? AND e.district_id = ?
          AND e.closed_day IS NULL AND e.caseworker_id IS NULL
        ORDER BY e.id
        """, [caseworker, district]
      ) { try $0.value("id") }
    }
  }

  func hasOpenCases(of district: HomeDistrict.ID, at centre: JobCentre.ID) throws(Refusal) -> Bool {
    try Refusal.translating {
      try count(
        """
        SELECT count(*) FROM (
          SELECT 1 FROM enrolment WHERE district_id = ? AND centre_id = ? AND closed_day IS NULL LIMIT 1) found
        """, [district, centre]) > 0
    }
  }

  func addEnrolment(
    referral: Referral, district: HomeDistrict.ID, centre: JobCentre.ID, firstTimeDue: Day, isTakenOver: Bool,
    closure: Closure?
  ) throws(Refusal) -> Enrolment {
    try Refusal.translating {
      let number = try nextCaseNumber(year: referral.content.sent.year)
      let enrolment = Enrolment(
        id: .init(0), client: referral.client, referral: referral.id, caseNumber: number, centre: centre,
        district: district, caseworker: referral.caseworker, sent: referral.content.sent,
        received: referral.content.received, isTakenOver: isTakenOver,
        state: EnrolmentFacts(isClosed: closure != nil).state, noShows: 0, closure: closure, version: 1)
      let details = try standAside(for: referral.client)
      var added = enrolment
      added.restartOf = try first(
        """
        SELECT id FROM enrolment WHERE client_id = ? AND closure_reason IS NOT NULL AND NOT removed
        ORDER BY id DESC LIMIT 1
        """, [referral.client]
      ) { try $0.value("id") }
      added.id = try insert(
        """
        INSERT INTO enrolment (client_id, referral_id, case_year, case_serial, centre_id, district_id, caseworker_id,
          sent, received, taken_over, first_time_due, state, sort_key, closed_day, closure_reason, closure_text,
          caseworker_told, closure_ground, closure_taken_over, restart_of)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          referral.client, referral.id, number.year, number.serial, centre, enrolment.district, enrolment.caseworker,
          enrolment.sent, enrolment.received, isTakenOver.stored, firstTimeDue, enrolment.state, details.sortKey,
          closure?.day, closure?.reason, closure?.text, closure?.caseworkerTold,
          try closure?.ground.map(JSONText.encode), (closure?.isTakenOver ?? false).stored, added.restartOf,
        ])
      try addSearchEntries(of: added, details: details)
      record(.enrolment(.init(before: nil, after: added)))
      try countForBulk()
      return added
    }
  }

  func remove(_ enrolment: Enrolment) throws(Refusal) {
    try Refusal.translating {
      let details = try client(enrolment.client).details
      try removeSearchEntries(of: enrolment, details: details)
      try execute(
        """
        UPDATE enrolment SET removed = 1, latest = 0, closed_day = sent, state = 'closed', version = version + 1
        WHERE id = ? AND closed_day IS NULL
        """, [enrolment.id])
      try relist(enrolment.client)
    }
  }

  func putBack(_ enrolment: Enrolment) throws(Refusal) {
    try Refusal.translating {
      let details = try standAside(for: enrolment.client)
      try execute(
        """
        UPDATE enrolment SET removed = 0, latest = 1, closed_day = NULL, state = ?, sort_key = ?, version = version + 1
        WHERE id = ? AND removed
        """, [enrolment.state, details.sortKey, enrolment.id])
      try addSearchEntries(of: enrolment, details: details)
    }
  }

  /// Makes room for another enrolment as the one that stands for the client in lists; the client's details.
  private func standAside(for client: Client.ID) throws -> Client.Details {
    let details = try self.client(client).details
    if let earlier = try latestEnrolment(of: client) {
      try removeSearchEntries(of: earlier, details: details)
      try execute("UPDATE enrolment SET latest = 0 WHERE id = ?", [earlier.id])
    }
    return details
  }

  func update(_ enrolment: Enrolment) throws(Refusal) {
    try Refusal.translating {
      let before = try self.enrolment(enrolment.id)
      record(.enrolment(.init(before: before, after: enrolment)))
      // An open enrolment's state follows from the facts; `refresh` works it out.
      let facts = try facts(of: enrolment.id, closed: enrolment.endDay != nil)
      try updateVersioned(
        "Inskrivningen",
        """
        UPDATE enrolment SET centre_id = ?, coach_id = ?, caseworker_id = ?, details_checked = ?, state = ?, closed_day = ?,
          closure_reason = ?, closure_text = ?, caseworker_told = ?, closure_ground = ?,
          closure_taken_over = ?,
          ended_by = ?, version = version + 1
        WHERE id = ? AND version = ?
        """,
        [
          enrolment.centre, enrolment.coach, enrolment.caseworker, enrolment.detailsChecked, facts.state,
          enrolment.endDay,
          enrolment.closure?.reason, enrolment.closure?.text, enrolment.closure?.caseworkerTold,
          try enrolment.closure?.ground.map(JSONText.encode), (enrolment.closure?.isTakenOver ?? false).stored,
          enrolment.referralEnd?.kind, enrolment.id,
          enrolment.version,
        ])
      if enrolment.centre != before.centre { try moveSearchEntries(of: before, to: enrolment) }
      if (enrolment.endDay == nil) != (before.endDay == nil) { try relist(enrolment.client) }
    }
  }

  /// Lets the open case stand for the client in lists, else the newest: a client that was joined from two may have an
  /// open one that is older than a closed one.
  func relist(_ client: Client.ID) throws {
    let listed = try latestEnrolment(of: client)
    let wanted = try first(
      """
      SELECT * FROM enrolment WHERE client_id = ? AND NOT removed ORDER BY closed_day IS NOT NULL, id DESC LIMIT 1
      """, [client]
    ) { try Enrolment($0) }
    guard listed?.id != wanted?.id else { return }
    let details = try self.client(client).details
    if let listed {
      try removeSearchEntries(of: listed, details: details)
      try execute("UPDATE enrolment SET latest = 0 WHERE id = ?", [listed.id])
    }
    if let wanted {
      try execute("UPDATE enrolment SET latest = 1 WHERE id = ?", [wanted.id])
      try addSearchEntries(of: wanted, details: details)
    }
  }

  /// A jobbtorg searches its own clients: those of a moved case go along.
  private func moveSearchEntries(of before: Enrolment, to after: Enrolment) throws {
    guard try latestEnrolment(of: before.client)?.id == before.id else { return }
    let details = try client(before.client).details
    try removeSearchEntries(of: before, details: details)
    try addSearchEntries(of: after, details: details)
  }

  /// The enrolment that stands for the client in lists.
  func latestEnrolment(of client: Client.ID) throws -> Enrolment? {
    try first("SELECT * FROM enrolment WHERE client_id = ? AND latest = 1", [client]) { try Enrolment($0) }
  }

  private func nextCaseNumber(year: Int) throws -> CaseNumber {
    try execute(
      "INSERT INTO case_number_series (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1",
      [year])
    return CaseNumber(
      year: year, serial: try count("SELECT last FROM case_number_series WHERE year = ?", [year]))
  }
}
