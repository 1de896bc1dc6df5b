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

  func keepUndo(title: String, inverse: Inverse, by user: User.ID, at: LocalDateTime) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "INSERT INTO undo (user_id, at, title, inverse) VALUES (?, ?, ?, ?)",
        [user, at, title, try JSONText.encode(inverse)])
    }
  }

  func lastUndo(of user: User.ID, day: Day) throws(Refusal) -> (id: Int64, title: String, inverse: Inverse)? {
    try Refusal.translating {
      try first(
        """
        SELECT * FROM undo WHERE user_id = ? AND undone_at IS NULL AND at >= ? AND at < ? ORDER BY id DESC LIMIT 1
        """, [user, day, day + 1]
      ) { (try $0.value("id"), try $0.value("title"), try JSONText.decode(try $0.value("inverse"))) }
    }
  }

  func markUndone(_ id: Int64, at: LocalDateTime) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE undo SET undone_at = ? WHERE id = ? AND undone_at IS NULL", [at, id])
      if db.changesCount == 0 {
        throw Refusal(.impossible, "alreadyUndone", "Det är redan ångrat.")
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
