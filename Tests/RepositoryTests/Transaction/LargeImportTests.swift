import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// A large import builds its indexes at the end; afterwards the register is as if it had been filled row by row.
@Suite("A large import") struct LargeImportTests {
  @Test("Leaves the same lists, indexes and search as row by row, with cases that replaced others in it")
  func same() throws {
    let large = try Office()
    let small = try Office()
    let schema = try Self.schema(large)
    try large.register.transaction(.write) { work throws(Refusal) in
      work.kept.bulkStep = 50
      try Self.add(0..<320, to: work, office: large)
      #expect(work.kept.bulk != nil)
    }
    try small.register.transaction(.write) { work throws(Refusal) in
      try Self.add(0..<320, to: work, office: small)
      #expect(work.kept.bulk == nil)
    }
    #expect(try Self.schema(large) == schema)
    for sql in [
      "SELECT group_concat(prefix || sort_key || enrolment_id) FROM (SELECT * FROM client_search ORDER BY 1, 2, 3, 4)",
      "SELECT group_concat(id || latest || sort_key) FROM (SELECT * FROM enrolment ORDER BY id)",
    ] {
      let both = try [large, small].map { office in
        try office.register.queue.writeWithoutTransaction { try String.fetchOne($0, sql: sql) }
      }
      #expect(both[0] == both[1] && both[0] != nil)
    }
    let check = try large.register.queue.writeWithoutTransaction {
      try String.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(check == ["ok"])
  }

  @Test("A list that is read within it is whole, and so is a client who is renamed in it")
  func readWithin() throws {
    let office = try Office()
    let hits = try office.register.transaction(.write) { work throws(Refusal) in
      work.kept.bulkStep = 50
      try Self.add(0..<60, to: work, office: office)
      var client = try work.client(.init(60))
      client.details.name = PersonName(given: "Siv", family: "Ek")
      try work.update(client)
      try Self.add(60..<130, to: work, office: office)
      return try ["holm", "ek"].map { text throws(Refusal) in
        try work.clientPage(
          ClientListQuery(search: text, limit: 500), scope: office.session.unit, user: .init(1), today: Office.today
        ).rows.count
      }
    }
    #expect(hits == [129, 1])
    #expect(try Self.schema(office) == Self.schema(Office()))
  }

  @Test("One that fails leaves the register as it was")
  func fails() throws {
    let office = try Office()
    let schema = try Self.schema(office)
    #expect(throws: Refusal.self) {
      try office.register.transaction(.write) { work throws(Refusal) in
        work.kept.bulkStep = 50
        try Self.add(0..<60, to: work, office: office)
        throw Refusal(.storage, "x", "x")
      }
    }
    #expect(try Self.schema(office) == schema)
    try office.enrol("Rut", "Holm", serial: 1)
  }

  /// Every tenth person comes twice: a closed case and then a new one.
  private static func add(_ serials: Range<Int>, to work: RegisterTransaction, office: Office) throws(Refusal) {
    for serial in serials {
      let client = try work.addClient(
        Client.Details(number: Office.number(serial), name: PersonName(given: "Rut \(serial)", family: "Holm")))
      for round in serial % 10 == 0 ? [0, 1] : [1] {
        let referral = try work.addReferral(
          of: client.id,
          content: Referral.Content(
            district: office.hasselby, sent: Office.today - 10 + round, received: Office.today - 9 + round,
            targetGroup: .newApplicant, path: .incomeSupport),
          caseworker: nil, state: .received, fingerprint: nil)
        _ = try work.addEnrolment(
          referral: referral, centre: office.vallingby, firstTimeDue: Office.today, isTakenOver: false,
          closure: round == 0 ? Closure(day: Office.today - 9, reason: .movedAway) : nil)
      }
    }
  }

  private static func schema(_ office: Office) throws -> [String] {
    try office.register.queue.writeWithoutTransaction {
      try String.fetchAll($0, sql: "SELECT name || ifnull(sql, '') FROM sqlite_schema ORDER BY name")
    }
  }
}
