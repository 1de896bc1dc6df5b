import Casework
import Domain
import GRDB

/// The log, and what can be undone.
extension RegisterTransaction {
  func log(_ entry: LogEntry) throws(Refusal) {
    try Refusal.translating {
      let session = entry.session
      try execute(
        """
        INSERT INTO log (at, user_id, role, unit, action, enrolment_id, client_id, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          session.now, session.user, session.role, RegisterTransaction.stored(session.unit), entry.action.rawValue,
          entry.enrolment, entry.client, try JSONText.encode(entry.detail),
        ])
    }
  }

  func history(of enrolment: Enrolment.ID) throws(Refusal) -> [HistoryLine] {
    try Refusal.translating {
      try all(
        """
        SELECT log.at, log.action, coalesce(user.full_name, '–') AS who
        FROM log LEFT JOIN user ON user.id = log.user_id WHERE log.enrolment_id = ? ORDER BY log.id DESC
        """, [enrolment]
      ) { row -> HistoryLine? in
        guard let action = LogAction(rawValue: try row.value("action")), action.isHistory else { return nil }
        return HistoryLine(at: try row.value("at"), who: try row.value("who"), text: action.label)
      }.compactMap { $0 }
    }
  }

  func firstBooker(of enrolment: Enrolment.ID) throws(Refusal) -> User.ID? {
    try Refusal.translating {
      try first(
        "SELECT user_id FROM log WHERE enrolment_id = ? AND action = ? ORDER BY id LIMIT 1",
        [enrolment, LogAction.occasionBooked.rawValue]
      ) { try $0.value("user_id") }
    }
  }

  func keepUndo(title: String, by session: Session) throws(Refusal) {
    let changes = (kept.changes ?? []).filter { !$0.isIdle }
    guard !changes.isEmpty else { return }
    try Refusal.translating {
      try execute("DELETE FROM undo WHERE at < ?", [session.today])
      try execute(
        "INSERT INTO undo (user_id, role, unit, at, title, changes) VALUES (?, ?, ?, ?, ?, ?)",
        [
          session.user, session.role, RegisterTransaction.stored(session.unit), session.now, title,
          try JSONText.encode(changes),
        ])
    }
  }

  func lastDone(of session: Session) throws(Refusal) -> UndoStep? {
    try undoStep("undone_at IS NULL ORDER BY id DESC", of: session)
  }

  func lastUndone(of session: Session) throws(Refusal) -> UndoStep? {
    try undoStep(
      """
      undone_at IS NOT NULL AND id > (
        SELECT ifnull(max(done.id), 0) FROM undo AS done WHERE done.user_id = undo.user_id AND done.undone_at IS NULL)
      ORDER BY id
      """, of: session)
  }

  func markUndone(_ id: Int64, at: LocalDateTime?) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE undo SET undone_at = ?1 WHERE id = ?2 AND (undone_at IS NULL) = (?1 IS NOT NULL)", [at, id])
      if db.changesCount == 0 { throw Refusal(.impossible, "alreadyUndone", "Det är redan gjort.") }
    }
  }

  private func undoStep(_ condition: String, of session: Session) throws(Refusal) -> UndoStep? {
    try Refusal.translating {
      try first(
        "SELECT * FROM undo WHERE user_id = ? AND role = ? AND unit = ? AND at >= ? AND at < ? AND \(condition) LIMIT 1",
        [
          session.user, session.role, RegisterTransaction.stored(session.unit), session.today, session.today + 1,
        ]
      ) {
        UndoStep(
          id: try $0.value("id"), title: try $0.value("title"), at: try $0.value("at"),
          changes: try JSONText.decode(try $0.value("changes")))
      }
    }
  }

  /// The unit of an entry: `centre 1`, `district 3` or `city`.
  private static func stored(_ unit: Unit) -> String {
    switch unit {
    case .centre(let id): "centre \(id.rawValue)"
    case .district(let id): "district \(id.rawValue)"
    case .city: "city"
    }
  }
}
