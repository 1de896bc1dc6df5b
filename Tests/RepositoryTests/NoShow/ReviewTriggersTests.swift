import GRDB
import Testing

@testable import Repository

/// Whatever R7.5 and R7.6 read is looked at again when it is written (Schema1+reviews).
@Suite("What a decision is held against") struct ReviewTriggersTests {
  /// Tables that the rules read and whose writes nothing looks at again, and why; the list only shrinks.
  static let exceptions = [
    "attendance_mark": "never changes; the place that it is of is written with it",
    "centre_move": "an enrolment's jobbtorg is written with it",
    "client_merge": "the enrolments' client is written with it",
    "home_district": "a decision keeps the terms that it was made on",
    "letter": "never changes but for its printing; what was sent of it, or withdrawn, is looked at",
    "letter_occasion": "as letter",
    "plan_goal": "an adopted plan never changes",
    "planned_activity": "as plan_goal",
    "setting": "a decision keeps the terms that it was made on",
    "user": "evidence stays, whoever wrote it",
    "user_role": "as user",
  ]

  /// The tables whose writes are looked at.
  static func tables() async throws -> Set<String> {
    try await Register.inMemory().queue.read { db in
      try Set(
        String.fetchAll(
          db, sql: "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'review!_%' ESCAPE '!'"))
    }
  }

  @Test("Every table that the judge reads is looked at again, or never changes under a decision")
  func all() async throws {
    let reviewed = try await Self.tables()
    #expect(reviewed.contains("referral"))
    #expect(Self.exceptions.count <= 11)
    #expect(JudgedRegister.tables.subtracting(reviewed).sorted() == Self.exceptions.keys.sorted())
    #expect(reviewed.subtracting(JudgedRegister.tables).sorted() == [])
  }
}
