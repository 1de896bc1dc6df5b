import Domain
import GRDB
import Testing

@testable import Repository

/// The judge finds what it is there for: in a good register nothing, and of each rule a fault that is planted below the
/// program, with triggers, checks and foreign keys off.
@Suite("The judge") struct JudgeTests {
  /// A register that nothing is wrong with, and what is done to it.
  struct Planted: Sendable {
    /// What the register holds.
    enum Base: Sendable {
      /// A case rejected after two no-shows.
      case rejected
      /// A case closed as never having come.
      case neverCame
      /// A case with a past meeting that is not registered yet.
      case unregistered
    }

    var base = Base.rejected
    /// Whether the judge has seen the register before the fault is planted.
    var isAfterwards = false
    /// What is planted.
    var sql: String
  }

  private static let firstCheck = "(SELECT min(id) FROM follow_up_task WHERE kind = 'checkAbsence')"
  private static let firstPlace = "(SELECT min(id) FROM participant WHERE mark = 'noShow')"

  /// A fault of each rule; `storage` is what a verb answers, not what lies in a register.
  static func planted(_ rule: JudgedRule) -> Planted? {
    switch rule {
    case .oneCheckANoShow: Planted(sql: "DELETE FROM follow_up_task WHERE id = \(firstCheck)")
    case .centreMarks: Planted(sql: "UPDATE participant SET mark = 'present' WHERE id = \(firstPlace)")
    case .notReached:
      Planted(
        sql: """
          UPDATE contact_attempt SET reached = 1;
          UPDATE follow_up_task SET finding = finding || ' ' WHERE kind = 'checkAbsence'
          """)
    case .examination:
      Planted(
        sql: """
          UPDATE follow_up_task SET state = 'open', decision = NULL WHERE kind = 'examineRight';
          UPDATE participant SET mark = NULL WHERE id = \(firstPlace)
          """)
    case .notHeld:
      Planted(
        sql: """
          UPDATE occasion SET state = 'notHeld'
          WHERE id = (SELECT occasion_id FROM participant WHERE id = \(firstPlace))
          """)
    case .examinable: Planted(sql: "UPDATE referral SET means_of_support = 'a-kassa'")
    case .homeDecides:
      Planted(sql: "UPDATE enrolment SET district_id = (SELECT max(id) FROM home_district WHERE id <> district_id)")
    case .twoCount:
      Planted(sql: "UPDATE follow_up_task SET finding = '{\"valid\":{}}' WHERE id = \(firstCheck)")
    case .registered: Planted(sql: "UPDATE participant SET mark = NULL WHERE id = \(firstPlace)")
    case .checksClosed: Planted(sql: "UPDATE follow_up_task SET state = 'open' WHERE id = \(firstCheck)")
    case .letter: Planted(sql: "DELETE FROM sent_letter")
    case .reasonAsked: Planted(sql: "DELETE FROM contact_attempt")
    case .hearing: Planted(sql: "DELETE FROM examination_record WHERE kind = 'hearing'")
    case .hearingShown:
      Planted(sql: "UPDATE examination_record SET content = replace(content, '\"letter\"', '\"sms\"')")
    case .answered:
      Planted(sql: "UPDATE examination_record SET content = replace(content, '2008-05-02', '2008-06-02')")
    case .language: Planted(sql: "DELETE FROM examination_record WHERE kind = 'language'")
    case .questioned: Planted(isAfterwards: true, sql: "DELETE FROM sent_letter")
    case .proposal:
      Planted(sql: "UPDATE follow_up_task SET kind = 'confirmClosure', state = 'open' WHERE kind = 'examineRight'")
    case .missedIntroduction: Planted(base: .neverCame, sql: "DELETE FROM sent_letter")
    case .questionedClosing: Planted(base: .neverCame, isAfterwards: true, sql: "DELETE FROM sent_letter")
    case .activeOwner:
      Planted(
        sql: """
          UPDATE follow_up_task SET state = 'open', owner_id = (SELECT min(id) FROM user) WHERE kind = 'examineRight'
          """)
    case .emptyUnit:
      Planted(
        sql: """
          UPDATE follow_up_task SET state = 'open', owner_id = NULL WHERE kind = 'examineRight';
          UPDATE user SET active = 0
          """)
    case .endedDistrict: Planted(sql: "UPDATE home_district SET valid_to = '2008-01-01'")
    case .openedOnce:
      Planted(
        base: .neverCame, sql: "UPDATE follow_up_task SET kind = 'giveNewTime', state = 'open' WHERE id = \(firstCheck)"
      )
    case .settledUnseen:
      Planted(
        base: .unregistered, isAfterwards: true, sql: "UPDATE participant SET state = 'lapsed' WHERE mark IS NULL")
    case .transferred: Planted(base: .neverCame, sql: "UPDATE enrolment SET closure_reason = 'transferred'")
    case .closureSettles: Planted(base: .neverCame, sql: "UPDATE participant SET mark = NULL WHERE id = \(firstPlace)")
    case .closureDay: Planted(base: .neverCame, sql: "UPDATE enrolment SET closed_day = '2009-01-01'")
    case .storage: nil
    }
  }

  @Test(
    "It finds nothing in a good register, and of each rule the fault that is planted", arguments: JudgedRule.allCases)
  func finds(_ rule: JudgedRule) throws {
    guard let planted = Self.planted(rule) else { return }
    let (doors, before): (DoorsOffice, DoorsOffice) =
      switch planted.base {
      case .rejected: (try DoorsOffice.decided(), try DoorsOffice.filled())
      case .neverCame: (try DoorsOffice.neverCame().0, try DoorsOffice.neverComing())
      case .unregistered: (try DoorsOffice.filled(leavingOut: .registration), try DoorsOffice.examining())
      }
    let office = doors.noShows.office
    var judge = Judge(try JudgedRegister(before.noShows.office.register, now: "2008-05-05T08:00:00"))
    var act = JudgedAct(verb: "CloseExamination", role: "caseworker", district: office.hasselby.rawValue)
    if planted.base != .rejected { act = JudgedAct(verb: "CloseEnrolment", role: "coach") }
    let isGood = try JudgedRegister(office.register, now: "2008-05-05T10:00:00")
    var first = judge
    #expect(first.look(at: isGood, after: act) == [])
    if planted.isAfterwards { judge = first }
    try office.register.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for row in try Row.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        let name: String = row[0]
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: planted.sql)
    }
    let found = judge.look(at: try JudgedRegister(office.register, now: "2008-05-05T10:05:00"), after: act)
    #expect(found.contains { $0.rule == rule }, "\(rule.rawValue): \(found)")
  }
}
