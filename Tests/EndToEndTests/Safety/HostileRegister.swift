import Casework
import Demo
import Domain
import Exchange
import Foundation
import GRDB

@testable import Repository

/// The demo's register as a file, with some 5,000 rows whose texts were put there past every filter, by SQL.
final class HostileRegister {
  private let folder: URL
  /// The register's path.
  var path: String { folder.appendingPathComponent("register.db").path }
  /// How many rows hold a hostile text.
  private(set) var count = 0

  /// Texts that move the cursor, colour the screen, talk to the terminal, or are none.
  static let texts: [[UInt8]] =
    [
      "\u{1B}[2J\u{1B}[HBorta", "\u{1B}]0;Kapad\u{7}titel", "\u{1B}]8;;http://x.example\u{1B}\\länk\u{1B}]8;;\u{1B}\\",
      "\u{1B}]52;c;aGVq\u{7}urklipp", "\u{1B}P+q544e\u{1B}\\svar", "\u{1B}[6n\u{1B}[c\u{1B}[>c", "\u{9B}31mröd\u{9B}0m",
      "\u{9D}0;c1\u{9C}", "\u{202E}txet\u{202C}", "\u{2066}a\u{2069}b\u{200F}c",
      "a" + String(repeating: "\u{301}", count: 100),
      "vagn\rretur", "bak\u{8}\u{8}\u{8}steg", "tabb\t\ttabb", "rad\nbryt\u{B}lodrät\u{C}sida", "noll\u{0}tecken",
      "\u{FEFF}bom\u{200B}noll\u{FFFE}", "\u{E000}privat\u{F0000}", "\u{1B}(0lqqk\u{1B}(B\u{E}\u{F}",
      "\u{7F}\u{1B}c\u{1B}#8",
      "\u{1B}[?1049l\u{1B}[?2004l", "👩‍👩‍👧‍👦🇸🇪한글中文", "\u{1B}[999;999H\u{1B}[1000@",
    ].map { Array($0.utf8) } + [
      [0xC3, 0x28, 0xFF, 0xFE, 0x41], [0xED, 0xA0, 0x80, 0x42], [0xF4, 0x90, 0x80, 0x80, 0x1B, 0x63],
    ]

  /// The columns of free text: a row is hostile in all that it has.
  private static let columns: [String: [String]] = [
    "client": ["given_name", "family_name", "phone", "email", "address", "language"],
    "referral": ["caseworker_name", "means_of_support", "language", "note", "purpose", "path_motive"],
    "occasion": ["title", "place"], "participant": ["interpreter_language", "excuse"],
    "case_note": ["text"],
    "letter": ["language", "text"], "withdrawal": ["reason"], "follow_up_task": ["note"], "task_event": ["text"],
    "contact_attempt": ["note"],
    "activity_plan": ["client_words", "comment", "override_reason"], "plan_goal": ["words"],
    "planned_activity": ["name", "provider", "follow_up"], "undo": ["title"], "user": ["full_name"],
    "job_centre": ["name"], "home_district": ["name"], "activity": ["name", "provider"], "room": ["name"],
  ]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let register = try Register.inMemory()
    _ = try register.run(
      MakeRegister.shipped(administrator: "demo"),
      by: .nobody(at: DemoRegister.start))
    try DemoRegister.fill(register)
    try register.allowTestClock()
    let file = try DatabaseQueue(path: path)
    try register.queue.backup(to: file)
    try register.close()
    try file.writeWithoutTransaction { db in
      // The register's own triggers would refuse some of this.
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.inTransaction {
        try addClients(4000, db)
        for (table, columns) in Self.columns.sorted(by: { $0.key < $1.key }) { try spoil(table, columns, db) }
        try spoilAnswers(db)
        try addLongTexts(db)
        try movePlans(db)
        return .commit
      }
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
    }
    try file.close()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// More clients with a case each, copies of the first but for the number.
  private func addClients(_ count: Int, _ db: Database) throws {
    let centre = try Int64.fetchOne(db, sql: "SELECT id FROM job_centre WHERE name = 'Vällingby'")
    for index in 0..<count {
      try db.execute(
        sql: """
          INSERT INTO client (number, number_kind, birth_date, given_name, family_name, sort_key, search_key)
          VALUES (?, 'personal', '1915-01-01', 'x', 'y', ?, 'y')
          """, arguments: [Self.number(index), "a\(index)"])
      let client = db.lastInsertedRowID
      try db.execute(
        sql: """
          INSERT INTO referral (client_id, district_id, sent, received, target_group, path, ground, state, number)
          SELECT ?, district_id, sent, received, target_group, path, 'notStated', 'accepted', ? FROM referral
          WHERE district_id = (SELECT id FROM home_district WHERE name = 'Hässelby-Vällingby') LIMIT 1
          """, arguments: [client, Self.number(index)])
      try db.execute(
        sql: """
          INSERT INTO enrolment (client_id, referral_id, case_year, case_serial, centre_id, district_id, sent, received,
            taken_over, state, sort_key)
          SELECT ?, ?, 2008, ?, ?, district_id, sent, received, 0, 'referred', ? FROM referral WHERE id = ?
          """, arguments: [client, db.lastInsertedRowID, 50_000 + index, centre, "a\(index)", db.lastInsertedRowID])
    }
  }

  private func spoil(_ table: String, _ columns: [String], _ db: Database) throws {
    let ids = try Int64.fetchAll(db, sql: "SELECT id FROM \(table) ORDER BY id")
    let isNamed = ["job_centre", "home_district", "activity", "room", "user"].contains(table)
    let assignments = columns.map { column in
      // Names that must be told apart keep their own behind the hostile text; what is empty stays so where it may.
      isNamed ? "\(column) = CAST(? AS TEXT) || \(column)" : "\(column) = CAST(? AS TEXT)"
    }.joined(separator: ", ")
    for (place, id) in ids.enumerated() {
      let texts = columns.indices.map { Data(Self.texts[(place + $0 * 7) % Self.texts.count]) }
      try db.execute(
        sql: "UPDATE \(table) SET \(assignments) WHERE id = ?", arguments: StatementArguments(texts) + [id])
    }
    count += ids.count
  }

  /// The free texts of assessments, which are kept as JSON: a hostile text that is none cannot stand there.
  private func spoilAnswers(_ db: Database) throws {
    let texts = Self.texts.compactMap { String(validating: $0, as: UTF8.self) }
    let rows = try Row.fetchAll(
      db, sql: "SELECT assessment_id, question, answer FROM assessment_answer WHERE answer IS NOT NULL ORDER BY 1, 2")
    for (place, row) in rows.enumerated() {
      let stored: AssessmentAnswer = try JSONText.decode(row["answer"])
      guard case .text = stored else { continue }
      try db.execute(
        sql: "UPDATE assessment_answer SET answer = ? WHERE assessment_id = ? AND question = ?",
        arguments: [
          JSONText.encode(AssessmentAnswer.text(texts[place % texts.count])), row["assessment_id"] as Int64,
          row["question"] as String,
        ])
      count += 1
    }
  }

  /// Twenty texts of a million bytes each where lists and cards show them.
  private func addLongTexts(_ db: Database) throws {
    let long = Data(Array(repeating: Array("lång\u{1B}[2J\u{301}".utf8), count: 90_000).joined().prefix(1_000_000))
    let places = ["client SET family_name", "client SET address", "case_note SET text", "referral SET note"]
    for place in places {
      let table = place.prefix { $0 != " " }
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM \(table) ORDER BY id DESC LIMIT 5")
      for id in ids {
        try db.execute(sql: "UPDATE \(place) = CAST(? AS TEXT) WHERE id = ?", arguments: [long, id])
        // The clients among them come first in lists.
        if table == "client" {
          try db.execute(sql: "UPDATE enrolment SET sort_key = '0' || sort_key WHERE client_id = ?", arguments: [id])
        }
      }
    }
  }

  /// Gives the client who comes first in lists an adopted plan and a draft after it, both with hostile goals.
  private func movePlans(_ db: Database) throws {
    let first = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM enrolment WHERE closed_day IS NULL
          AND centre_id = (SELECT centre_id FROM enrolment WHERE case_serial = 50000) ORDER BY sort_key LIMIT 1
        """)
    for (number, state) in [(1, "adopted"), (2, "draft")] {
      try db.execute(
        sql: """
          UPDATE activity_plan SET enrolment_id = ?, number = ? WHERE id = (
            SELECT p.id FROM activity_plan p JOIN plan_goal g ON g.plan_id = p.id JOIN planned_activity a ON a.goal_id = g.id
            WHERE p.state = ? ORDER BY p.id LIMIT 1)
          """, arguments: [first, number, state])
      precondition(db.changesCount == 1, "the demo has no plan with goals that is \(state)")
    }
  }

  /// A made-up number; birth numbers from 980 are nobody's.
  private static func number(_ index: Int) -> String {
    let (serial, day) = (980 + index % 20, index / 20)
    let date = String(format: "15%02d%02d", day / 28 % 12 + 1, day % 28 + 1)
    let nine = date + "\(serial)"
    let sum = nine.compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return "19\(nine)\((10 - sum % 10) % 10)"
  }
}
