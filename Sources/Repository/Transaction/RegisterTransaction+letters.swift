import Casework
import Domain
import GRDB

/// Letters, and that they were sent or handed over.
extension RegisterTransaction {
  func sentLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter] {
    try Refusal.translating {
      try sent(of: enrolment, "AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.letter_id = s.id)")
    }
  }

  func allLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [SentLetter] {
    try Refusal.translating { try sent(of: enrolment, "") }
  }

  /// The enrolment's letters that were sent, newest first, of those that `condition` leaves.
  private func sent(of enrolment: Enrolment.ID, _ condition: String) throws -> [SentLetter] {
    let letters = try letters(of: enrolment)
    return try all(
      """
      SELECT s.* FROM letter l JOIN sent_letter s ON s.letter_id = l.id
      WHERE l.enrolment_id = ? \(condition) ORDER BY s.day DESC, s.id DESC
      """, [enrolment]
    ) { row -> SentLetter? in
      guard let letter = letters[try row.value("letter_id")] else { return nil }
      return try SentLetter(row, letter: letter)
    }.compactMap { $0 }
  }

  /// The enrolment's letters by key, also those that were taken back.
  private func letters(of enrolment: Enrolment.ID) throws -> [ClientLetter.ID: ClientLetter] {
    var names: [ClientLetter.ID: [NamedOccasion]] = [:]
    let named = try all(
      """
      SELECT n.* FROM letter l JOIN letter_occasion n ON n.letter_id = l.id WHERE l.enrolment_id = ?
      ORDER BY n.start, n.occasion_id
      """, [enrolment]
    ) { row -> (ClientLetter.ID, NamedOccasion) in (try row.value("letter_id"), try NamedOccasion(row)) }
    for (letter, occasion) in named { names[letter, default: []].append(occasion) }
    let letters = try all("SELECT * FROM letter WHERE enrolment_id = ? ORDER BY id", [enrolment]) { row in
      try ClientLetter(row, names: names[try row.value("id")] ?? [])
    }
    return Dictionary(uniqueKeysWithValues: letters.map { ($0.id, $0) })
  }

  func addSentLetter(_ sent: SentLetter) throws(Refusal) -> SentLetter {
    try Refusal.translating {
      var added = sent
      if added.letter.id == ClientLetter.ID(0) { added.letter.id = try insert(sent.letter) }
      added.id = try insert(
        "INSERT INTO sent_letter (letter_id, way, day, recorded, by_id) VALUES (?, ?, ?, ?, ?)",
        [added.letter.id, sent.way, sent.day, sent.recorded, sent.by])
      return added
    }
  }

  private func insert(_ letter: ClientLetter) throws -> ClientLetter.ID {
    let (subject, printing) = (letter.subject.stored, letter.printing.stored)
    let id: ClientLetter.ID = try insert(
      """
      INSERT INTO letter (enrolment_id, client_id, kind, participant_id, activity_id, plan_id, task_id, language, text,
        made, made_by_id, queued, job, printed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        letter.enrolment, letter.client, letter.kind, subject.place, subject.activity, subject.plan, subject.task,
        letter.language, letter.text, letter.made?.at, letter.made?.by, printing.queued, printing.job, printing.printed,
      ])
    for name in letter.names {
      try execute(
        "INSERT INTO letter_occasion (letter_id, occasion_id, start) VALUES (?, ?, ?)", [id, name.occasion, name.start])
    }
    return id
  }
}
