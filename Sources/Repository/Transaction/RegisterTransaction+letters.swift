import Casework
import Domain
import GRDB

/// Letters that were sent or handed over.
extension RegisterTransaction {
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter] {
    try Refusal.translating {
      try all(
        "SELECT * FROM sent_letter WHERE enrolment_id = ? AND NOT withdrawn ORDER BY day DESC, id DESC", [enrolment]
      ) { try SentLetter($0) }
    }
  }

  func addSentLetter(_ letter: SentLetter) throws(Refusal) -> SentLetter {
    try Refusal.translating {
      let subject = letter.subject.stored
      var added = letter
      added.id = try insert(
        """
        INSERT INTO sent_letter (enrolment_id, client_id, kind, participant_id, activity_id, plan_id, task_id, language,
          way, day, recorded, by_id, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          letter.enrolment, letter.client, letter.kind, subject.place, subject.activity, subject.plan, subject.task,
          letter.language, letter.way, letter.day, letter.recorded, letter.by, letter.text,
        ])
      record(.letter(added.id, letter.enrolment))
      return added
    }
  }

  func withdrawSentLetter(_ id: SentLetter.ID, _ isWithdrawn: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE sent_letter SET withdrawn = ? WHERE id = ?", [isWithdrawn.stored, id])
      if db.changesCount == 0 { throw Refusal.missing("letter", "Brevet") }
    }
  }
}
