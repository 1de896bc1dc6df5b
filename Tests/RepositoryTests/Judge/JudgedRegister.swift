import GRDB

@testable import Repository

/// What a register holds that a negative outcome, a task or a closure could rest on: rows, read plainly and whole.
struct JudgedRegister {
  let now: String
  let enrolments: [Int64: JudgedRow]
  let places: [JudgedRow]
  let occasions: [Int64: JudgedRow]
  let tasks: [JudgedRow]
  let attempts: [JudgedRow]
  let records: [JudgedRow]
  let letters: [JudgedRow]
  let interruptions: [JudgedRow]
  let users: [JudgedRow]
  let roles: [JudgedRow]
  let districts: [JudgedRow]
  let settings: [JudgedRow]
  let clients: [JudgedRow]
  let referrals: [JudgedRow]

  /// The occasions that letters name, with the time that they name.
  let named: [JudgedRow]
  /// The R7.1 tasks that were closed while their case lay under another person.
  private let mistakenChecks: Set<Int64>
  private let read: [[JudgedRow]]

  private static let queries: [(table: String, sql: String)] = [
    ("enrolment", "SELECT * FROM enrolment"), ("participant", "SELECT * FROM participant"),
    ("occasion", "SELECT * FROM occasion"), ("follow_up_task", "SELECT * FROM follow_up_task"),
    ("contact_attempt", "SELECT * FROM contact_attempt"),
    ("examination_record", "SELECT * FROM examination_record ORDER BY id"),
    ("sent_letter", "SELECT * FROM sent_letter"), ("interruption", "SELECT * FROM interruption"),
    ("user", "SELECT * FROM user"), ("user_role", "SELECT * FROM user_role"),
    ("home_district", "SELECT * FROM home_district"), ("setting", "SELECT * FROM setting"),
    ("client", "SELECT * FROM client"),
    ("letter", "SELECT * FROM letter"), ("letter_occasion", "SELECT * FROM letter_occasion"),
    ("withdrawal", "SELECT * FROM withdrawal"), ("referral", "SELECT * FROM referral"),
    ("mistaken_identity", "SELECT * FROM mistaken_identity"),
  ]

  /// Reads it; what was read before is kept of tables that have not changed since.
  init(_ register: Register, now: String, since before: JudgedRegister? = nil, changed: Set<String>? = nil) throws {
    self.now = now
    read = try register.queue.writeWithoutTransaction { db in
      try Self.queries.enumerated().map { index, query in
        if let before, let changed, !changed.contains(query.table) { return before.read[index] }
        return try Row.fetchAll(db.cachedStatement(sql: query.sql)).map(JudgedRow.init)
      }
    }
    let standing = read.map { $0.filter { !$0.flag("withdrawn") && !$0.flag("removed") } }
    enrolments = Dictionary(uniqueKeysWithValues: standing[0].map { ($0.id, $0) })
    occasions = Dictionary(uniqueKeysWithValues: standing[2].map { ($0.id, $0) })
    places = standing[1]
    // what was written down in a case while it lay under another person speaks of that person
    let mistaken = standing[17]
    func isMistaken(_ case: Int64?, _ moment: String?) -> Bool {
      mistaken.contains {
        guard let moment, $0.int("enrolment_id") == `case` else { return false }
        return $0.text("from_at")! <= moment && moment < $0.text("to_at")!
      }
    }
    let cases = Dictionary(uniqueKeysWithValues: standing[3].map { ($0.id, $0.int("enrolment_id")!) })
    (tasks, interruptions) = (standing[3], standing[7])
    attempts = standing[4].filter { !isMistaken(cases[$0.int("task_id")!], $0.text("written")) }
    records = standing[5].filter { !isMistaken(cases[$0.int("task_id")!], $0.text("at")) }
    (users, roles, districts, settings) = (standing[8], standing[9], standing[10], standing[11])
    (clients, named, referrals) = (standing[12], standing[14], read[16])
    // what was sent, with the letter that it was, of those that nobody has withdrawn
    let papers = Dictionary(uniqueKeysWithValues: standing[13].map { ($0.id, $0) })
    let withdrawn = Set(standing[15].compactMap { $0.int("letter_id") })
    letters = standing[6].compactMap { sent in
      if withdrawn.contains(sent.id) || sent.text("came_back") != nil { return nil }
      guard let paper = papers[sent.int("letter_id")!] else { return nil }
      let of = paper.int("enrolment_id")
      return isMistaken(of, sent.text("recorded")) || isMistaken(of, paper.text("made")) ? nil : sent.adding(paper)
    }
    mistakenChecks = Set(
      standing[3].filter { isMistaken($0.int("enrolment_id"), $0.json("found")["at"] as? String) }.map(\.id))
  }

  /// The tables that it reads: those that R7.4–R7.7 and R8.3 rest on.
  static let tables: Set<String> = [
    "enrolment", "participant", "occasion", "follow_up_task", "contact_attempt", "examination_record", "sent_letter",
    "interruption", "user", "user_role", "home_district", "setting", "client", "activity_plan", "plan_goal",
    "planned_activity", "attendance_mark", "letter", "letter_occasion", "withdrawal", "client_merge", "centre_move",
    "referral", "mistaken_identity",
  ]

  var today: String { String(now.prefix(10)) }

  func occasion(of place: JudgedRow) -> JudgedRow { occasions[place.int("occasion_id")!]! }

  func places(of enrolment: Int64) -> [JudgedRow] { places.filter { $0.int("enrolment_id") == enrolment } }

  func tasks(_ kind: String, of enrolment: Int64) -> [JudgedRow] {
    tasks.filter { $0.text("kind") == kind && $0.int("enrolment_id") == enrolment }
  }

  /// Whether the client was to come: neither the time nor the meeting was cancelled, moved or not held.
  func isExpected(_ place: JudgedRow) -> Bool {
    place.text("state") == "booked" && ["booked", "held"].contains(occasion(of: place).text("state")!)
  }

  /// Whether the client was to come to what was not cancelled or moved, whether it was held in the end or not.
  func wasToCome(_ place: JudgedRow) -> Bool {
    place.text("state") == "booked" && ["booked", "held", "notHeld"].contains(occasion(of: place).text("state")!)
  }

  /// Whether the place is one that has begun and of which nothing is registered.
  func isUnregistered(_ place: JudgedRow, at moment: String) -> Bool {
    isExpected(place) && place.text("mark") == nil && occasion(of: place).text("start")! <= moment
  }

  func isNoShow(_ place: JudgedRow) -> Bool { isExpected(place) && place.text("mark") == "noShow" }

  /// The R7.1 task of a place.
  func check(of place: JudgedRow) -> JudgedRow? {
    tasks.first {
      $0.text("kind") == "checkAbsence" && $0.text("state") != "withdrawn"
        && $0.int("enrolment_id") == place.int("enrolment_id") && $0.int("occasion_id") == place.int("occasion_id")
    }
  }

  /// Whether it counts: its R7.1 task was closed as not valid or not reached (R7.4).
  func counts(_ place: JudgedRow) -> Bool {
    guard isNoShow(place), let check = check(of: place), check.text("state") == "closed",
      !mistakenChecks.contains(check.id)
    else { return false }
    let finding = check.json("finding")
    return finding["notValid"] != nil || finding["notReached"] != nil
  }

  /// Whether there was something to examine on the day of an absence: a person of 18 who lives on income support or
  /// introduction benefit, as the referral says (R7.4). A birth date that nobody knows is no child's.
  func canBeExamined(_ place: JudgedRow) -> Bool {
    guard let enrolment = enrolments[place.int("enrolment_id")!],
      let client = clients.first(where: { $0.id == enrolment.int("client_id") }),
      let referral = referrals.first(where: { $0.id == enrolment.int("referral_id") })
    else { return false }
    let number = client.text("number")!
    let day = occasion(of: place).text("start")!.prefix(10).filter { $0 != "-" }
    if number.count == 12, !number.hasPrefix("-"), let born = Int(number.prefix(8)), let missed = Int(day) {
      // a coordination number has sixty more days
      let birth = born % 100 > 60 ? born - 60 : born
      if birth % 100 > 0, birth / 100 % 100 > 0, missed - birth < 18_00_00 { return false }
    }
    guard let means = referral.text("means_of_support")?.lowercased() else {
      return referral.text("path") == "incomeSupport"
    }
    let words = means.split { !$0.isLetter }.map(String.init)
    if !Set(words).isDisjoint(with: ["utan", "inget", "ingen", "ej", "inte"]) { return false }
    return means.contains("försörjningsstöd") || means.contains("introduktionsersättning")
  }

  /// A number that was set for the city, a jobbtorg or a district of the case, as it held on a day; the lowest of them.
  func least(_ key: String, of enrolment: JudgedRow, on day: String) -> Int? {
    let of = settings.filter { $0.text("key") == key && $0.text("valid_from")! <= day }
    let units: [(JudgedRow) -> Bool] = [
      { $0.int("centre_id") == nil && $0.int("district_id") == nil },
      { $0.int("centre_id") != nil && $0.int("centre_id") == enrolment.int("centre_id") },
      { $0.int("district_id") != nil && $0.int("district_id") == enrolment.int("district_id") },
    ]
    let held = units.compactMap { unit in of.filter(unit).max { $0.text("valid_from")! < $1.text("valid_from")! } }
    return held.compactMap { Int($0.text("value")!) }.min()
  }

  var calendar: JudgedCalendar {
    JudgedCalendar(
      evesAreFree: !settings.contains { $0.text("key") == "eves" && $0.text("value") == "working" })
  }
}
