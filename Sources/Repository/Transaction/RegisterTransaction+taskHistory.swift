import Casework
import Domain
import GRDB

/// The history of tasks, and the tries to reach a client.
extension RegisterTransaction {
  func addTaskEvent(_ text: String, to task: FollowUpTask.ID, at: LocalDateTime, by: User.ID) throws(Refusal) {
    try Refusal.translating {
      try execute("INSERT INTO task_event (task_id, at, by_id, text) VALUES (?, ?, ?, ?)", [task, at, by, text])
    }
  }

  func taskEvents(of task: FollowUpTask.ID) throws(Refusal) -> [TaskEvent] {
    try Refusal.translating {
      try all("SELECT * FROM task_event WHERE task_id = ? ORDER BY id", [task]) {
        TaskEvent(at: try $0.value("at"), by: try $0.value("by_id"), text: try $0.value("text"))
      }
    }
  }

  func contactAttempts(of task: FollowUpTask.ID) throws(Refusal) -> [ContactAttempt] {
    try Refusal.translating {
      try all("SELECT * FROM contact_attempt WHERE task_id = ? AND NOT withdrawn ORDER BY at, id", [task]) {
        try ContactAttempt($0)
      }
    }
  }

  func addContactAttempt(_ attempt: ContactAttempt, to task: FollowUpTask.ID) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "INSERT INTO contact_attempt (task_id, at, way, reached, note, by_id, written) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [task, attempt.at, attempt.way, attempt.reached.stored, attempt.note, attempt.by, attempt.written])
      record(.attempt(.init(db.lastInsertedRowID), task))
    }
  }

  func withdrawContactAttempt(_ id: ContactAttempt.ID, _ isWithdrawn: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE contact_attempt SET withdrawn = ? WHERE id = ?", [isWithdrawn.stored, id])
      if db.changesCount == 0 { throw Refusal.missing("attempt", "Kontaktförsöket") }
    }
  }

  func examinationRecords(of task: FollowUpTask.ID) throws(Refusal) -> [ExaminationRecord] {
    try Refusal.translating {
      try all("SELECT * FROM examination_record WHERE task_id = ? AND NOT withdrawn ORDER BY id", [task]) {
        try ExaminationRecord($0)
      }
    }
  }

  func addExaminationRecord(_ added: ExaminationRecord, to task: FollowUpTask.ID) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "INSERT INTO examination_record (task_id, kind, content, at, by_id) VALUES (?, ?, ?, ?, ?)",
        [task, added.content.code, try JSONText.encode(added.content), added.at, added.by])
      record(.examinationRecord(.init(db.lastInsertedRowID), task))
    }
  }

  func withdrawExaminationRecord(_ id: ExaminationRecord.ID, _ isWithdrawn: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE examination_record SET withdrawn = ? WHERE id = ?", [isWithdrawn.stored, id])
      if db.changesCount == 0 { throw Refusal.missing("record", "Underlaget") }
    }
  }
}
