import Domain
import Testing

@testable import Casework
@testable import Repository

/// A setting is changed by the administrator from a coming day on, and holds from that day and not before.
@Suite struct ChangeSettingTests {
  let office: Office
  let admin: Session

  init() throws {
    office = try Office()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  private func change(
    _ key: SettingKey, at unit: Domain.Unit = .city, to value: String, from day: String
  ) throws -> ActLine {
    try office.register.run(
      ChangeSetting(key: key, unit: unit, value: value, validFrom: Day(iso: day)!), by: admin)
  }

  private func code(_ body: () throws -> Void) -> String? { #expect(throws: Refusal.self, performing: body)?.code }

  private func rows() throws -> [SettingsSheet.Row] { try office.register.run(OpenSettings(), by: admin).rows }

  @Test func `the first-visit promise of a referral is that of the day it came`() throws {
    #expect(
      try change(.firstVisitDays, at: .centre(office.vallingby), to: "3", from: "2008-05-05")
        == "Första tid inom, Vällingby: 3 arbetsdagar från 2008-05-05.")
    let before = try office.enrol("Åsa", "Alm", serial: 1, received: "2008-05-04")
    let after = try office.enrol("Nils", "Öst", serial: 2, received: "2008-05-05")
    let elsewhere = try office.enrol("Eva", "Ek", serial: 3, district: office.rinkeby, received: "2008-05-05")
    let counted = try office.read { work throws(Refusal) in
      let today = Day(iso: "2008-05-06")!
      return try [before, after, elsewhere].map { enrolment throws(Refusal) in
        try work.promise(of: enrolment, today: today).countedDays.count
      }
    }
    #expect(counted == [5, 3, 5])
    let calendar = try office.register.run(
      ReadOfficeCalendar(), by: office.session.at(LocalDateTime(iso: "2008-05-06T09:00")!))
    let rows = try office.register.run(ListReferrals(query: ReferralListQuery(view: .all)), by: office.session).rows
    let lastDays = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.received.iso, calendar.promise(of: $0).lastDay.iso) })
    #expect(lastDays["2008-05-04"] == "2008-05-09")
    #expect(lastDays["2008-05-05"] == "2008-05-08")
  }

  @Test func `a district's plan policy changes on its day`() throws {
    let unit = Domain.Unit.district(office.hasselby)
    _ = try change(.planPolicy, at: unit, to: "approval", from: "2008-04-22")
    let policies = try office.read { [office] work throws(Refusal) in
      let settings = try work.settings()
      return [
        settings.planPolicy(of: office.hasselby, on: Office.today),
        settings.planPolicy(of: office.hasselby, on: Office.today + 1),
        settings.planPolicy(of: office.rinkeby, on: Office.today + 1),
      ]
    }
    #expect(policies == [.information, .approval, .information])
  }

  @Test func `the eves are working days from the day that is given`() throws {
    _ = try change(.eves, to: "working", from: "2008-06-20")
    let eve = Day(iso: "2008-06-20")!
    #expect(try office.read { work throws(Refusal) in try !work.workingCalendar(on: eve - 1).isWorking(eve) })
    #expect(try office.read { work throws(Refusal) in try work.workingCalendar(on: eve).isWorking(eve) })
  }

  @Test(arguments: ["2008-04-21", "2008-04-20", "1999-01-01"])
  func `what has been counted is not counted anew`(day: String) throws {
    let refusal = #expect(throws: Refusal.self) { try change(.firstVisitDays, to: "3", from: day) }
    #expect(refusal?.code == "settingPast")
    #expect(refusal?.fields["from"] == "Tidigast 2008-04-22: det som redan är räknat räknas inte om.")
    #expect(try rows().first?.values == [])
  }

  @Test func `an impossible value, place or day is refused at its field`() throws {
    #expect(code { _ = try change(.firstVisitDays, to: "0", from: "2008-05-01") } == "settingValue")
    #expect(code { _ = try change(.youthAges, to: "24–16", from: "2008-05-01") } == "settingValue")
    #expect(
      code { _ = try change(.eves, at: .centre(office.kista), to: "working", from: "2008-05-01") } == "settingLevel")
    #expect(
      code { _ = try change(.planPolicy, at: .centre(office.kista), to: "approval", from: "2008-05-01") }
        == "settingLevel")
    #expect(
      code { _ = try change(.planPolicy, at: .district(.init(99)), to: "approval", from: "2008-05-01") }
        == "unknownUnit")
    _ = try change(.firstVisitDays, to: "5", from: "2008-05-01")
    #expect(code { _ = try change(.firstVisitDays, to: "5", from: "2008-05-02") } == "settingSame")
    #expect(code { _ = try change(.firstVisitDays, to: "6", from: "2028-05-02") } == "settingFar")
  }

  @Test func `who changed what when stands in the list, and the log has it`() throws {
    _ = try change(.absenceCheckDays, at: .district(office.bromma), to: "3", from: "2008-05-01")
    let row = try #require(try rows().first { $0.id.key == .absenceCheckDays && $0.id.unit != .city })
    #expect(row.place == "Bromma")
    #expect(row.current == "2")
    #expect(row.planned?.value == "3")
    #expect(row.planned?.changedBy == "Admin")
    #expect(row.planned?.changedAt == Office.now)
    let logged = try office.register.queue.read { db in
      try String.fetchOne(db, sql: "SELECT detail FROM log WHERE action = 'settingChanged'")
    }
    #expect(logged?.contains("absenceCheckDays") == true)
  }

  @Test func `a change is undone and done again, and one that waits is taken back`() throws {
    _ = try change(.fullTimeHours, to: "38", from: "2008-05-01")
    func planned() throws -> String? { try rows().first { $0.id.key == .fullTimeHours }?.planned?.value }
    #expect(try planned() == "38")
    _ = try office.register.run(UndoLast(), by: admin)
    #expect(try planned() == nil)
    _ = try office.register.run(RedoLast(), by: admin)
    #expect(try planned() == "38")
    _ = try change(.fullTimeHours, to: "37", from: "2008-05-01")
    #expect(try planned() == "37")
    _ = try office.register.run(UndoLast(), by: admin)
    #expect(try planned() == "38")
    let withdraw = WithdrawSetting(key: .fullTimeHours, unit: .city, validFrom: Day(iso: "2008-05-01")!)
    _ = try office.register.run(withdraw, by: admin)
    #expect(try planned() == nil)
    #expect(code { _ = try office.register.run(withdraw, by: admin) } == "noSetting")
    _ = try office.register.run(UndoLast(), by: admin)
    let later = admin.at(LocalDateTime(iso: "2008-05-01T08:00")!)
    #expect(code { _ = try office.register.run(withdraw, by: later) } == "settingHolds")
  }

  @Test func `somebody else's change since is not undone`() throws {
    _ = try change(.fullTimeHours, to: "38", from: "2008-05-01")
    let other = try office.write { work throws(Refusal) in
      try work.addUser(name: "petra", fullName: "Petra", assignments: [.init(role: .administrator, unit: .city)])
    }
    var petra = admin
    petra.user = other.id
    _ = try office.register.run(
      ChangeSetting(key: .fullTimeHours, value: "37", validFrom: Day(iso: "2008-05-01")!), by: petra)
    #expect(code { _ = try office.register.run(UndoLast(), by: admin) } == "builtOn")
  }

  @Test(arguments: Role.allCases)
  func `only the administrator changes settings`(role: Role) throws {
    var session = admin
    session.role = role
    let (register, session_) = (office.register, session)
    let isAllowed = role == .administrator
    let change = ChangeSetting(key: .fullTimeHours, value: "38", validFrom: Day(iso: "2008-05-01")!)
    if isAllowed {
      _ = try register.run(OpenSettings(), by: session_)
      _ = try register.run(change, by: session_)
    } else {
      #expect(code { _ = try register.run(OpenSettings(), by: session_) } == "permission.manageSettings")
      #expect(code { _ = try register.run(change, by: session_) } == "permission.manageSettings")
      #expect(
        code {
          _ = try register.run(
            WithdrawSetting(key: .fullTimeHours, unit: .city, validFrom: Day(iso: "2008-05-01")!), by: session_)
        } == "permission.manageSettings")
      #expect(try rows().allSatisfy { $0.planned == nil })
    }
  }

  @Test func `the schema refuses a change that reaches back too`() throws {
    #expect(throws: (any Error).self) {
      try office.register.queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO setting (key, valid_from, value, changed_by, changed_at)
            VALUES ('eves', '2008-04-21', 'working', 1, '2008-04-21T09:00:00')
            """)
      }
    }
  }
}
