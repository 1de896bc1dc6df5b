import Casework
import Domain
import GRDB

/// Booked times and sessions.
extension RegisterTransaction {
  func occasion(_ id: Occasion.ID) throws(Refusal) -> Occasion {
    let found = try Refusal.translating { try first("SELECT * FROM occasion WHERE id = ?", [id]) { try Occasion($0) } }
    guard let found else { throw Refusal.missing("occasion", "Tiden") }
    return found
  }

  func occasions(at centre: JobCentre.ID, from: Day, to: Day) throws(Refusal) -> [Occasion] {
    try Refusal.translating {
      try all(
        "SELECT * FROM occasion WHERE centre_id = ? AND start >= ? AND start < ? ORDER BY start, id",
        [centre, from, to + 1]
      ) { try Occasion($0) }
    }
  }

  func comingOccasions(ledBy user: User.ID, after now: LocalDateTime) throws(Refusal) -> [Occasion] {
    try Refusal.translating {
      try all(
        "SELECT * FROM occasion WHERE leader_id = ? AND start > ? AND state = 'booked' ORDER BY start, id", [user, now]
      ) { try Occasion($0) }
    }
  }

  func occasions(of enrolment: Enrolment.ID) throws(Refusal) -> [(occasion: Occasion, participant: Participant)] {
    try Refusal.translating {
      try places("p.enrolment_id = ? ORDER BY o.start DESC, o.id DESC", [enrolment])
    }
  }

  func noShows(of enrolment: Enrolment.ID) throws(Refusal) -> [(occasion: Occasion, participant: Participant)] {
    try Refusal.translating {
      try places("p.enrolment_id = ? AND \(RegisterTransaction.isNoShow) ORDER BY o.start, o.id", [enrolment])
    }
  }

  func addOccasion(_ occasion: Occasion) throws(Refusal) -> Occasion {
    try Refusal.translating {
      var added = occasion
      added.id = try insert(
        """
        INSERT INTO occasion (appointment_kind, activity_id, title, centre_id, start, end, room_id, place, leader_id,
          places, state, state_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, columns(of: occasion))
      added.version = 1
      record(.occasion(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ occasion: Occasion) throws(Refusal) {
    try Refusal.translating {
      try record(.occasion(.init(before: self.occasion(occasion.id), after: occasion)))
      try updateVersioned(
        "Tiden",
        """
        UPDATE occasion SET appointment_kind = ?, activity_id = ?, title = ?, centre_id = ?, start = ?, end = ?,
          room_id = ?, place = ?, leader_id = ?, places = ?, state = ?, state_reason = ?, version = version + 1
        WHERE id = ? AND version = ?
        """, columns(of: occasion) + [occasion.id, occasion.version])
    }
  }

  func busy(_ whom: Busy.Whom, from: Day, to: Day) throws(Refusal) -> [Busy] {
    let table: String
    let key: Int64
    switch whom {
    case .user(let id): (table, key) = ("occasion o WHERE o.leader_id = ?", id.rawValue)
    case .room(let id): (table, key) = ("occasion o WHERE o.room_id = ?", id.rawValue)
    case .client(let id):
      (table, key) = (
        """
        enrolment e JOIN participant p ON p.enrolment_id = e.id JOIN occasion o ON o.id = p.occasion_id
        WHERE p.state = 'booked' AND e.client_id = ?
        """, id.rawValue
      )
    }
    return try Refusal.translating {
      try all(
        """
        SELECT o.id, o.title, o.start, o.end FROM \(table)
          AND o.state IN ('booked', 'held') AND o.start >= ? AND o.start < ? ORDER BY o.start, o.id
        """, [key, from, to + 1]
      ) {
        Busy(
          occasion: try $0.value("id"), title: try $0.value("title"), start: try $0.value("start"),
          end: try $0.value("end"))
      }
    }
  }

  func unregistered(at centre: JobCentre.ID, leader: User.ID?, before: LocalDateTime) throws(Refusal)
    -> [(occasion: Occasion, missing: Int)]
  {
    try Refusal.translating {
      try all(
        """
        SELECT * FROM occasion
        WHERE centre_id = ?1 AND unregistered > 0 AND state IN ('booked', 'held') AND start < ?2 AND end <= ?2
          AND (?3 IS NULL OR leader_id = ?3)
        ORDER BY start, id
        """, [centre, before, leader]
      ) { (try Occasion($0), try $0.value("unregistered")) }
    }
  }

  func withoutNewTime(at centre: JobCentre.ID, coach: User.ID?, after: LocalDateTime) throws(Refusal)
    -> [(enrolment: Enrolment.ID, missed: Day)]
  {
    let places = "participant p JOIN occasion o ON o.id = p.occasion_id WHERE p.enrolment_id = e.id AND"
    return try Refusal.translating {
      try all(
        """
        SELECT * FROM (
          SELECT e.id, (SELECT max(o.start) FROM \(places) \(RegisterTransaction.isNoShow)) AS missed
          FROM enrolment e WHERE e.centre_id = ?1 AND e.closed_day IS NULL AND e.no_shows > 0 AND e.state <> 'interrupted'
            AND (?2 IS NULL OR e.coach_id IS NULL OR e.coach_id = ?2)) e
        WHERE NOT EXISTS (SELECT 1 FROM \(places) \(RegisterTransaction.isToCome(after: "?3")))
          AND NOT EXISTS (SELECT 1 FROM \(places) \(RegisterTransaction.isAttended) AND o.start > e.missed)
          AND NOT EXISTS (
            SELECT 1 FROM follow_up_task t WHERE t.enrolment_id = e.id AND t.state = 'open'
              AND t.kind IN ('giveNewTime', 'confirmClosure', 'closeAfterHire'))
        ORDER BY missed
        """, [centre, coach, after]
      ) { row in
        let missed: LocalDateTime = try row.value("missed")
        return (try row.value("id"), missed.day)
      }
    }
  }

  func comingSessions(of activity: Activity.ID, at centre: JobCentre.ID, after: LocalDateTime, limit: Int)
    throws(Refusal) -> [(occasion: Occasion, taken: Int)]
  {
    try Refusal.translating {
      try all(
        """
        SELECT * FROM (
          SELECT *, (SELECT count(*) FROM participant WHERE occasion_id = occasion.id AND state = 'booked') AS taken
          FROM occasion WHERE activity_id = ? AND centre_id = ? AND start > ? AND state = 'booked' ORDER BY start, id)
        WHERE taken < places LIMIT ?
        """, [activity, centre, after, limit]
      ) { (try Occasion($0), try $0.value("taken")) }
    }
  }

  /// Occasions with the client's place at each; `condition` names them `o` and `p`.
  private func places(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [(occasion: Occasion, participant: Participant)] {
    try all(
      """
      SELECT p.*, o.appointment_kind, o.activity_id, o.title, o.centre_id, o.start, o.end, o.room_id, o.place,
        o.leader_id, o.places, o.state AS occasion_state, o.state_reason, o.version AS occasion_version
      FROM client_place p JOIN occasion o ON o.id = p.occasion_id WHERE \(condition)
      """, arguments
    ) { row in
      (
        try Occasion(row, id: "occasion_id", state: "occasion_state", version: "occasion_version"),
        try Participant(row)
      )
    }
  }

  private func columns(of occasion: Occasion) -> StatementArguments {
    [
      occasion.appointmentKind, occasion.session, occasion.title, occasion.centre, occasion.start, occasion.end,
      occasion.room, occasion.place, occasion.leader, occasion.places, occasion.state, occasion.stateReason,
    ]
  }
}
