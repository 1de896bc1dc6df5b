import Casework
import Domain
import GRDB

/// Notes in cases.
extension RegisterTransaction {
  func notes(of enrolment: Enrolment.ID) throws(Refusal) -> [CaseNote] {
    try Refusal.translating {
      try all(
        "SELECT * FROM case_note WHERE enrolment_id = ? ORDER BY event_day DESC, id DESC", [enrolment]
      ) {
        CaseNote(
          id: try $0.value("id"), enrolment: try $0.value("enrolment_id"), eventDay: try $0.value("event_day"),
          written: try $0.value("written"), author: try $0.value("author_id"), text: try $0.value("text"),
          corrects: try $0.value("corrects_id"))
      }
    }
  }

  func addNote(_ note: CaseNote) throws(Refusal) -> CaseNote {
    try Refusal.translating {
      var added = note
      added.id = try insert(
        """
        INSERT INTO case_note (enrolment_id, event_day, written, author_id, text, corrects_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """, [note.enrolment, note.eventDay, note.written, note.author, note.text, note.corrects])
      return added
    }
  }
}
