import Casework
import Domain
import GRDB

/// Interruptions of enrolments (R8.2).
extension RegisterTransaction {
  func interruption(_ id: Interruption.ID) throws(Refusal) -> Interruption {
    let found = try Refusal.translating {
      try first("SELECT * FROM interruption WHERE id = ? AND NOT removed", [id]) { try Interruption($0) }
    }
    guard let found else { throw Refusal.missing("interruption", "Avbrottet") }
    return found
  }

  func interruptions(of enrolment: Enrolment.ID) throws(Refusal) -> [Interruption] {
    try Refusal.translating {
      try all("SELECT * FROM interruption WHERE enrolment_id = ? AND NOT removed ORDER BY id DESC", [enrolment]) {
        try Interruption($0)
      }
    }
  }

  func addInterruption(_ interruption: Interruption) throws(Refusal) -> Interruption {
    try Refusal.translating {
      var added = interruption
      added.id = try insert(
        "INSERT INTO interruption (enrolment_id, reason, text, first_day, expected_return) VALUES (?, ?, ?, ?, ?)",
        [
          interruption.enrolment, interruption.reason, interruption.text, interruption.from,
          interruption.expectedReturn,
        ])
      added.version = 1
      record(.interruption(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ interruption: Interruption) throws(Refusal) {
    try Refusal.translating {
      try record(.interruption(.init(before: self.interruption(interruption.id), after: interruption)))
      try updateVersioned(
        "Avbrottet",
        """
        UPDATE interruption SET reason = ?, text = ?, first_day = ?, expected_return = ?, ended = ?,
          version = version + 1
        WHERE id = ? AND version = ?
        """,
        [
          interruption.reason, interruption.text, interruption.from, interruption.expectedReturn, interruption.ended,
          interruption.id, interruption.version,
        ])
    }
  }

  func removeInterruption(_ interruption: Interruption, _ isRemoved: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE interruption SET removed = ? WHERE id = ?", [isRemoved.stored, interruption.id])
      if db.changesCount == 0 { throw Refusal.missing("interruption", "Avbrottet") }
    }
  }

  func interrupted(at occasion: Occasion.ID) throws(Refusal) -> Set<Enrolment.ID> {
    try Refusal.translating {
      Set(
        try all(
          """
          SELECT p.enrolment_id FROM participant p JOIN occasion o ON o.id = p.occasion_id
          WHERE p.occasion_id = ? AND \(RegisterTransaction.isInterrupted)
          """, [occasion]
        ) { try $0.value("enrolment_id") })
    }
  }

  func interruptionsEnding(at centre: JobCentre.ID, coach: User.ID?, until: Day) throws(Refusal) -> [Interruption] {
    try Refusal.translating {
      try all(
        """
        SELECT i.* FROM interruption i JOIN enrolment e ON e.id = i.enrolment_id
        WHERE i.ended IS NULL AND NOT i.removed AND i.expected_return <= ?3 AND e.centre_id = ?1
          AND e.closed_day IS NULL AND (?2 IS NULL OR e.coach_id IS NULL OR e.coach_id = ?2)
        ORDER BY i.expected_return, i.id
        """, [centre, coach, until]
      ) { try Interruption($0) }
    }
  }

  /// Whether no attendance is expected of the participant `p` at the occasion `o`: an interruption covers its day (R8.2).
  static let isInterrupted = """
    EXISTS (SELECT 1 FROM interruption i WHERE i.enrolment_id = p.enrolment_id AND NOT i.removed
      AND i.first_day <= substr(o.start, 1, 10) AND (i.ended IS NULL OR substr(o.start, 1, 10) < i.ended))
    """
}
