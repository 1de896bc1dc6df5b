import Casework
import Domain
import GRDB

/// What was taken back by a verb of its own.
extension RegisterTransaction {
  func withdrawals(of enrolment: Enrolment.ID) throws(Refusal) -> [Withdrawal] {
    try Refusal.translating {
      try all("SELECT * FROM withdrawal WHERE enrolment_id = ? ORDER BY id", [enrolment]) { row in
        Withdrawal(
          id: try row.value("id"), enrolment: enrolment, what: try Self.subject(row), at: try row.value("at"),
          by: try row.value("by_id"), reason: try row.value("reason"),
          decision: try (row.value("decision") as String?).map { try JSONText.decode($0) })
      }
    }
  }

  func addWithdrawal(_ withdrawal: Withdrawal) throws(Refusal) -> Withdrawal {
    try Refusal.translating {
      var (note, plan, task): (CaseNote.ID?, ActivityPlan.ID?, FollowUpTask.ID?)
      var (letter, cameBack): (SentLetter.ID?, SentLetter.ID?)
      switch withdrawal.what {
      case .note(let id): note = id
      case .plan(let id): plan = id
      case .decision(let id): task = id
      case .letter(let id): letter = id
      case .cameBack(let id): cameBack = id
      }
      var added = withdrawal
      added.id = try insert(
        """
        INSERT INTO withdrawal (enrolment_id, note_id, plan_id, task_id, letter_id, return_id, at, by_id, reason,
          decision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          withdrawal.enrolment, note, plan, task, letter, cameBack, withdrawal.at, withdrawal.by, withdrawal.reason,
          try withdrawal.decision.map { try JSONText.encode($0) },
        ])
      // It was not sent after all: it is to be sent again.
      if let letter {
        let paper: ClientLetter.ID? = try first("SELECT letter_id FROM sent_letter WHERE id = ?", [letter]) {
          try $0.value("letter_id")
        }
        if let paper { try keepPending(paper) }
      }
      return added
    }
  }

  private static func subject(_ row: Row) throws -> Withdrawal.Subject {
    if let id = try row.value("note_id") as CaseNote.ID? { return .note(id) }
    if let id = try row.value("plan_id") as ActivityPlan.ID? { return .plan(id) }
    if let id = try row.value("letter_id") as SentLetter.ID? { return .letter(id) }
    if let id = try row.value("return_id") as SentLetter.ID? { return .cameBack(id) }
    return .decision(try row.value("task_id"))
  }
}
