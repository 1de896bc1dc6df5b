import Casework
import Domain
import GRDB

/// Moves of cases between jobbtorg.
extension RegisterTransaction {
  func moves(of enrolment: Enrolment.ID) throws(Refusal) -> [CentreMove] {
    try Refusal.translating {
      try all("SELECT * FROM centre_move WHERE enrolment_id = ? AND NOT withdrawn ORDER BY id", [enrolment]) {
        try CentreMove($0)
      }
    }
  }

  func moves(of unit: Unit, limit: Int) throws(Refusal) -> [CentreMove] {
    let (condition, arguments): (String, StatementArguments) =
      switch unit {
      case .centre(let centre): ("(m.from_id = ?1 OR m.to_id = ?1)", [centre])
      case .district(let district): ("e.district_id = ?1", [district])
      case .city: ("?1 IS NULL", [nil as Int?])
      }
    return try Refusal.translating {
      try all(
        """
        SELECT m.* FROM centre_move m JOIN enrolment e ON e.id = m.enrolment_id
        WHERE \(condition) AND NOT m.withdrawn ORDER BY m.id DESC LIMIT ?2
        """, arguments + [limit]
      ) { try CentreMove($0) }
    }
  }

  func addMove(_ move: CentreMove) throws(Refusal) -> CentreMove {
    try Refusal.translating {
      var added = move
      added.id = try insert(
        """
        INSERT INTO centre_move (enrolment_id, from_id, to_id, day, reason, by_id, sort_key)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, sort_key FROM enrolment WHERE id = ?1
        """, [move.enrolment, move.from, move.to, move.day, move.reason, move.by])
      record(.move(added.id, move.enrolment))
      return added
    }
  }

  func withdrawMove(_ id: CentreMove.ID, _ isWithdrawn: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE centre_move SET withdrawn = ? WHERE id = ?", [isWithdrawn.stored, id])
      if db.changesCount == 0 { throw Refusal.missing("move", "Flytten") }
    }
  }
}

extension CentreMove {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), from: try row.value("from_id"),
      to: try row.value("to_id"), day: try row.value("day"), reason: try row.value("reason"), by: try row.value("by_id")
    )
  }
}
