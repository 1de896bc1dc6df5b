import Casework
import Domain
import GRDB

/// Who is expected at occasions, and the marks.
extension RegisterTransaction {
  func participants(of occasion: Occasion.ID) throws(Refusal) -> [Participant] {
    try Refusal.translating {
      try all(
        """
        SELECT p.* FROM client_place p JOIN client c ON c.id = p.client_id
        WHERE p.occasion_id = ? ORDER BY c.sort_key, p.id
        """, [occasion]
      ) { try Participant($0) }
    }
  }

  func participant(of enrolment: Enrolment.ID, at occasion: Occasion.ID) throws(Refusal) -> Participant? {
    try Refusal.translating {
      try first("SELECT * FROM client_place WHERE occasion_id = ? AND enrolment_id = ?", [occasion, enrolment]) {
        try Participant($0)
      }
    }
  }

  func participant(_ id: Participant.ID) throws(Refusal) -> Participant {
    let found = try Refusal.translating {
      try first("SELECT * FROM client_place WHERE id = ?", [id]) { try Participant($0) }
    }
    guard let found else { throw Refusal.missing("participant", "Platsen") }
    return found
  }

  func addParticipant(_ participant: Participant) throws(Refusal) -> Participant {
    try Refusal.translating {
      let mark = AttendanceMark.stored(participant.mark)
      var added = participant
      added.id = try insert(
        """
        INSERT INTO participant (occasion_id, enrolment_id, given, interpreter_language,
          interpreter_booked, state, mark, minutes_late, minutes_early, excuse)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          participant.occasion, participant.enrolment, participant.given, participant.interpreterLanguage,
          participant.isInterpreterBooked.stored, participant.state, mark.mark,
          mark.late, mark.early, mark.excuse,
        ])
      added.version = 1
      record(.place(.init(before: nil, after: added)))
      try countUnregistered(at: participant.occasion)
      return added
    }
  }

  func update(_ participant: Participant) throws(Refusal) {
    try Refusal.translating {
      try record(.place(.init(before: self.participant(participant.id), after: participant)))
      let mark = AttendanceMark.stored(participant.mark)
      try updateVersioned(
        "Platsen",
        """
        UPDATE participant SET given = ?, interpreter_language = ?, interpreter_booked = ?, state = ?,
          rebooked_to_id = ?, rebooked_by = ?, rebooked_reason = ?, mark = ?,
          minutes_late = ?, minutes_early = ?, excuse = ?, version = version + 1
        WHERE id = ? AND version = ?
        """,
        [
          participant.given, participant.interpreterLanguage, participant.isInterpreterBooked.stored,
          participant.state, participant.rebooking?.to, participant.rebooking?.asked, participant.rebooking?.reason,
          mark.mark, mark.late, mark.early, mark.excuse, participant.id, participant.version,
        ],
        conflicts: {
          let stored = try self.participant(participant.id)
          guard stored.mark != participant.mark else { return [] }
          let none = "ej registrerad"
          return [
            Refusal.Conflict(
              field: "Närvaro", mine: participant.mark?.label ?? none, theirs: stored.mark?.label ?? none)
          ]
        })
      try countUnregistered(at: participant.occasion)
    }
  }

  func keepMark(
    _ mark: AttendanceMark?, of participant: Participant.ID, enteredInError: Bool, at: LocalDateTime, by: User.ID
  ) throws(Refusal) {
    try Refusal.translating {
      let columns = AttendanceMark.stored(mark)
      try execute(
        """
        INSERT INTO attendance_mark (participant_id, mark, minutes_late, minutes_early, excuse, entered_in_error, at,
          by_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [participant, columns.mark, columns.late, columns.early, columns.excuse, enteredInError.stored, at, by])
    }
  }

  func lastMark(of client: Client.ID) throws(Refusal) -> Evidence? {
    try Refusal.translating {
      try first(
        """
        SELECT m.at, u.full_name FROM enrolment e JOIN participant p ON p.enrolment_id = e.id
          JOIN attendance_mark m ON m.participant_id = p.id JOIN user u ON u.id = m.by_id
        WHERE e.client_id = ? AND m.mark IS NOT NULL ORDER BY m.id DESC LIMIT 1
        """, [client]
      ) { row in
        let at: LocalDateTime = try row.value("at")
        return Evidence(day: at.day, what: "registrerad", by: try row.value("full_name"))
      }
    }
  }

  /// Stores how many who are expected at an occasion have no mark: what Min dag's list of unregistered occasions is cut by
  /// (R6.3, R8.2).
  func countUnregistered(at occasion: Occasion.ID) throws {
    try execute(
      """
      UPDATE occasion SET unregistered = (
        SELECT count(*) FROM participant p WHERE p.occasion_id = ?1 AND p.state = 'booked' AND p.mark IS NULL)
      WHERE id = ?1
      """, [occasion])
  }
}
