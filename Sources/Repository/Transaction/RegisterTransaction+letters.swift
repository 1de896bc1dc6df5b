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

  func sentLetter(_ id: SentLetter.ID) throws(Refusal) -> SentLetter {
    let letter: ClientLetter.ID? = try Refusal.translating {
      try first("SELECT letter_id FROM sent_letter WHERE id = ?", [id]) { try $0.value("letter_id") }
    }
    guard let letter, let found = try sentLetters(of: self.letter(letter).enrolment).first(where: { $0.id == id })
    else { throw Refusal.missing("letter", "Brevet") }
    return found
  }

  func letter(_ id: ClientLetter.ID) throws(Refusal) -> ClientLetter {
    let found = try Refusal.translating {
      try first("SELECT * FROM letter WHERE id = ?", [id]) { try ClientLetter($0, names: try names(of: id)) }
    }
    guard let found else { throw Refusal.missing("letter", "Brevet") }
    return found
  }

  private func names(of letter: ClientLetter.ID) throws -> [NamedOccasion] {
    try all("SELECT * FROM letter_occasion WHERE letter_id = ? ORDER BY start, occasion_id", [letter]) {
      try NamedOccasion($0)
    }
  }

  // MARK: What waits to be sent

  func outbox(of unit: Unit, limit: Int) throws(Refusal) -> [ClientLetter] {
    let ids: [ClientLetter.ID] = try Refusal.translating {
      try all(
        "SELECT l.id \(Self.outbox) ORDER BY l.id LIMIT ?3", [unit.centre, unit.district, limit]
      ) { try $0.value("id") }
    }
    var letters: [ClientLetter] = []
    for id in ids { letters.append(try letter(id)) }
    return letters
  }

  func outboxCount(of unit: Unit) throws(Refusal) -> Int {
    try Refusal.translating { try count("SELECT count(*) \(Self.outbox)", [unit.centre, unit.district]) }
  }

  /// The letters of a unit that wait, each at exactly one: where the paper lies, and where nobody may send letters any more,
  /// at the case's other unit (R3.4, R7.7); by the partial index of those that wait.
  private static let outbox = """
    FROM letter l JOIN enrolment e ON e.id = l.enrolment_id
    WHERE l.pending = 1 AND e.removed = 0
      AND (?1 IS NULL OR e.centre_id = ?1 AND NOT \(isDistricts))
      AND (?2 IS NULL OR e.district_id = ?2 AND \(isDistricts))
    """

  private static let isDistricts = """
    (l.by_district = 1 AND (\(hasSender(in: "district_id")) OR NOT \(hasSender(in: "centre_id")))
      OR l.by_district = 0 AND NOT \(hasSender(in: "centre_id")) AND \(hasSender(in: "district_id")))
    """

  /// Whether somebody at the case's unit may send letters.
  private static func hasSender(in unit: String) -> String {
    let example = unit == "centre_id" ? Unit.centre(.init(0)) : .district(.init(0))
    let roles = Role.allCases.filter { $0.permissions(at: example).contains(.sendLetter) }
    let list = roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return """
      EXISTS (SELECT 1 FROM user_role r JOIN user u ON u.id = r.user_id
        WHERE r.\(unit) = e.\(unit) AND r.role IN (\(list)) AND u.active = 1)
      """
  }

  func outbox(of enrolment: Enrolment.ID) throws(Refusal) -> [ClientLetter] {
    let ids: [ClientLetter.ID] = try Refusal.translating {
      try all("SELECT id FROM letter WHERE pending = 1 AND enrolment_id = ? ORDER BY id", [enrolment]) {
        try $0.value("id")
      }
    }
    var letters: [ClientLetter] = []
    for id in ids { letters.append(try letter(id)) }
    return letters
  }

  /// Works out again whether a letter waits to be sent, after anything that could change it.
  func keepPending(_ letter: ClientLetter.ID) throws {
    let proving = SendingWay.allCases.filter(\.provesDelivery).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try execute(
      """
      WITH sending AS (
        SELECT way, came_back FROM sent_letter s
        WHERE s.letter_id = ?1 AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.letter_id = s.id)
      )
      UPDATE letter SET pending = discarded = 0
        AND NOT EXISTS (SELECT 1 FROM sending
          WHERE came_back IS NULL AND (made IS NULL OR way IN (\(proving))))
        AND (made IS NOT NULL OR EXISTS (SELECT 1 FROM sending))
      WHERE id = ?1
      """, [letter])
  }

  func addLetter(_ letter: ClientLetter) throws(Refusal) -> ClientLetter {
    try Refusal.translating {
      var added = letter
      added.id = try insert(letter)
      try keepPending(added.id)
      return added
    }
  }

  func setPrinting(_ printing: ClientLetter.Printing, of letter: ClientLetter.ID) throws(Refusal) {
    let stored = printing.stored
    try Refusal.translating {
      try execute(
        "UPDATE letter SET queued = ?, job = ?, printed = ? WHERE id = ?",
        [stored.queued, stored.job, stored.printed, letter])
    }
  }

  func discardLetter(_ id: ClientLetter.ID) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE letter SET discarded = 1 WHERE id = ?", [id])
      if db.changesCount == 0 { throw Refusal.missing("letter", "Brevet") }
      try keepPending(id)
    }
  }

  func setReturn(_ cameBack: SentLetter.Return?, of sent: SentLetter.ID) throws(Refusal) {
    let before = try sentLetter(sent)
    let letter = before.letter.id
    try Refusal.translating {
      record(.cameBack(.init(sent: sent, enrolment: before.enrolment, before: before.cameBack, after: cameBack)))
      try execute(
        "UPDATE sent_letter SET came_back = ?, came_back_noted = ?, came_back_by_id = ? WHERE id = ?",
        [cameBack?.day, cameBack?.noted, cameBack?.by, sent])
      try keepPending(letter)
    }
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
        "INSERT INTO sent_letter (letter_id, way, day, recorded, by_id, agreed, lapses) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [added.letter.id, sent.way, sent.day, sent.recorded, sent.by, sent.agreed, try JSONText.encode(sent.lapses)])
      try keepPending(added.letter.id)
      return added
    }
  }

  private func insert(_ letter: ClientLetter) throws -> ClientLetter.ID {
    let (subject, printing) = (letter.subject.stored, letter.printing.stored)
    let id: ClientLetter.ID = try insert(
      """
      INSERT INTO letter (enrolment_id, client_id, kind, participant_id, activity_id, plan_id, language, basis,
        text, made, made_by_id, queued, job, printed, by_district)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        letter.enrolment, letter.client, letter.kind, subject.place, subject.activity, subject.plan,
        letter.language, try letter.basis.map { try JSONText.encode($0) }, letter.text, letter.made?.at,
        letter.made?.by, printing.queued, printing.job,
        printing.printed, letter.isDistricts,
      ])
    for name in letter.names {
      try execute(
        "INSERT INTO letter_occasion (letter_id, occasion_id, start) VALUES (?, ?, ?)", [id, name.occasion, name.start])
    }
    return id
  }
}
