import Domain
import Testing

@testable import Casework
@testable import Repository

/// What the administrator changes of districts, rooms, hours, free days and the catalogue (R1.7, R2.2, R3.3, R5.2).
@Suite struct OfficeVerbTests {
  let office: Office
  let admin: Session

  init() throws {
    office = try Office()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  @discardableResult
  private func run<V: Verb>(_ verb: V) throws -> V.Outcome { try office.register.run(verb, by: admin) }
  private func sheet() throws -> OfficeSheet { try run(OpenOffice()) }
  private func isWorking(_ iso: String) throws -> Bool {
    let day = day(iso)
    return try office.read { work throws(Refusal) in try work.workingCalendar(on: Office.today).isWorking(day) }
  }
  private func day(_ iso: String) -> Day { Day(iso: iso)! }
  private func code(_ body: () throws -> Void) -> String? { #expect(throws: Refusal.self, performing: body)?.code }

  private func refer(_ district: HomeDistrict.ID, sent: String, serial: Int, unit: Domain.Unit) throws -> Enrolment {
    let session = Session(
      user: office.caseworker, fullName: "Karin Ek", role: .caseworker, unit: unit, unitName: "",
      now: LocalDateTime(iso: sent + "T10:00")!)
    return try office.register.run(
      RegisterReferral(
        person: Client.Details(number: Office.number(serial), name: PersonName(given: "Åsa", family: "Alm")),
        content: Referral.Content(
          district: district, sent: day(sent), received: day(sent), targetGroup: .unemployedIncomeSupport,
          path: .incomeSupport)), by: session
    ).enrolment
  }

  @Test func `a district that moves sends who is referred from the day on to the other jobbtorg`() throws {
    #expect(
      try run(MoveDistrict(district: office.hasselby, to: office.kista, from: day("2008-05-01")))
        == "Hässelby-Vällingby hör till Kista från 2008-05-01.")
    let before = try refer(office.hasselby, sent: "2008-04-30", serial: 1, unit: .district(office.hasselby))
    let after = try refer(office.hasselby, sent: "2008-05-02", serial: 2, unit: .district(office.hasselby))
    #expect(before.centre == office.vallingby)
    #expect(after.centre == office.kista)
    let stored = try office.read { [before] work throws(Refusal) in try work.enrolment(before.id).centre }
    #expect(stored == office.vallingby)
  }

  @Test func `a district ends with its successor, and old names hold for old dates`() throws {
    try run(AddDistrict(name: "Västerort", centre: office.vallingby, validFrom: day("2008-07-01")))
    let follower = try #require(try sheet().districts.first { $0.name == "Västerort" })
    #expect(
      try run(EndDistrict(district: office.bromma, lastDay: day("2008-06-30"), successor: follower.id))
        == "Bromma gäller till 2008-06-30, sedan Västerort.")
    let directory = HomeDistrictDirectory(try sheet().districts)
    #expect(try directory.district(named: "Bromma", on: day("2008-06-30")).id == office.bromma)
    let refusal = #expect(throws: Refusal.self) { try directory.district(named: "Bromma", on: day("2008-07-01")) }
    #expect(refusal?.message == "Stadsdelen Bromma är ett gammalt namn. Den heter Västerort sedan 2008-07-01.")
    try run(UndoLast())
    #expect(try sheet().districts.first { $0.id == office.bromma }?.validTo == nil)
    try run(UndoLast())
    #expect(try !sheet().districts.contains { $0.name == "Västerort" })
    try run(RedoLast())
    #expect(try sheet().districts.contains { $0.name == "Västerort" })
  }

  @Test func `impossible districts are refused at their field`() throws {
    #expect(
      code { try run(AddDistrict(name: "bromma", centre: office.kista, validFrom: day("2008-06-01"))) }
        == "districtThere")
    #expect(
      code { try run(AddDistrict(name: " ", centre: office.kista, validFrom: day("2008-06-01"))) } == "nameMissing")
    #expect(
      code { try run(AddDistrict(name: "Ny", centre: office.kista, validFrom: Office.today)) } == "settingPast")
    #expect(
      code { try run(EndDistrict(district: office.bromma, lastDay: day("2008-04-20"), successor: office.hasselby)) }
        == "settingPast")
    #expect(
      code { try run(EndDistrict(district: office.bromma, lastDay: day("2008-06-30"), successor: office.bromma)) }
        == "successorNotThere")
    #expect(
      code { try run(MoveDistrict(district: office.bromma, to: office.vallingby, from: day("2008-06-01"))) }
        == "settingSame")
    #expect(
      code { try run(MoveDistrict(district: office.bromma, to: office.kista, from: day("2008-04-21"))) }
        == "settingPast")
  }

  @Test func `a free day counts for promises given after the decision, and not for those before`() throws {
    let before = try office.enrol("Nils", "Öst", serial: 3, received: "2008-04-21")
    try run(AddFreeDay(day: day("2008-04-25"), name: "Planeringsdag"))
    let after = try office.enrol("Eva", "Ek", serial: 4, received: "2008-04-22")
    let last = try office.read { work throws(Refusal) in
      try [before, after].map { one throws(Refusal) in try work.promise(of: one, today: Office.today).lastDay.iso }
    }
    #expect(last == ["2008-04-28", "2008-04-30"])
    let calendar = try office.register.run(
      ReadOfficeCalendar(), by: office.session.at(LocalDateTime(iso: "2008-04-23T09:00")!))
    let rows = try office.register.run(ListReferrals(query: ReferralListQuery(view: .all)), by: office.session).rows
    #expect(Set(rows.map { calendar.promise(of: $0).lastDay.iso }) == ["2008-04-28", "2008-04-30"])
    #expect(try isWorking("2008-04-25") == false)
    try run(RemoveFreeDay(day: day("2008-04-25")))
    #expect(try isWorking("2008-04-25") == true)
  }

  @Test func `a day that is booked, free or past is not made free`() throws {
    let client = try office.enrol("Åsa", "Alm", serial: 5)
    try office.book(client, at: "2008-04-24T09:00")
    let refusal = #expect(throws: Refusal.self) { try run(AddFreeDay(day: day("2008-04-24"), name: "Städdag")) }
    #expect(refusal?.code == "dayBooked")
    #expect(refusal?.fields["day"] == "1 tid är bokad, den första 2008-04-24 09:00. Boka om först.")
    #expect(code { try run(AddFreeDay(day: day("2008-05-01"), name: "Städdag")) } == "alreadyFree")
    #expect(code { try run(AddFreeDay(day: day("2008-04-21"), name: "Städdag")) } == "settingPast")
    #expect(code { try run(RemoveFreeDay(day: day("2008-04-28"))) } == "noFreeDay")
  }

  @Test func `hours and rooms change while no booked time is left outside`() throws {
    let client = try office.enrol("Åsa", "Alm", serial: 6)
    try office.book(client, at: "2008-04-24T09:00")
    func hours(_ typed: String) -> OfficeHours {
      OfficeHours(openings: Weekday.allCases.prefix(5).flatMap { OfficeHours.openings(typed: typed, on: $0)! })
    }
    let refusal = #expect(throws: Refusal.self) {
      try run(SetOfficeHours(centre: office.vallingby, hours: hours("10-16")))
    }
    #expect(refusal?.code == "outsideHours")
    #expect(refusal?.fields.keys.sorted() == ["thursday"])
    try run(SetOfficeHours(centre: office.vallingby, hours: hours("8–12, 13–16.30")))
    #expect(try sheet().hours[office.vallingby]?.words(on: .monday) == "08:00–12:00, 13:00–16:30")
    try run(UndoLast())
    #expect(try sheet().hours[office.vallingby]?.words(on: .monday) == "08:00–16:30")

    try run(SaveRoom(centre: office.kista, name: "rum 1", places: 3))
    let room = try #require(try sheet().rooms.first { $0.name == "rum 1" })
    #expect(code { try run(SaveRoom(centre: office.kista, name: "Rum 1", places: 3)) } == "roomThere")
    try run(SaveRoom(room: room.id, centre: office.kista, name: "rum 1", places: 4, isOpen: false))
    let open = try office.read { [office] work throws(Refusal) in try work.rooms(of: office.kista) }
    #expect(open.count == 1)
    try run(UndoLast())
    try run(UndoLast())
    #expect(try !sheet().rooms.contains { $0.name == "rum 1" })
  }

  @Test func `an activity is added, changed and withdrawn, and undone`() throws {
    try run(
      SaveActivity(
        Activity(
          id: .init(0), name: "Datakurs", providerKind: .procured, provider: "Skolan AB", usualHours: 15, places: 10,
          contractFrom: day("2008-01-01"), contractTo: day("2008-12-31"))))
    var added = try #require(try sheet().activities.last)
    #expect(added.name == "Datakurs")
    added.places = 12
    try run(SaveActivity(added))
    #expect(try sheet().activities.last?.places == 12)
    try run(WithdrawActivity(activity: added.id))
    let planning = try office.register.run(OpenSessionPlanning(), by: office.session)
    #expect(!planning.activities.contains { $0.id == added.id })
    #expect(try sheet().activities.last?.withdrawn == Office.today)
    try run(UndoLast())
    try run(UndoLast())
    #expect(try sheet().activities.last?.places == 10)
    #expect(
      code {
        try run(
          SaveActivity(
            Activity(
              id: .init(0), name: "validering", providerKind: .inHouse, provider: "Jobbtorget", usualHours: 5)))
      } == "activityThere")
    added.contractTo = day("2007-12-31")
    #expect(code { try run(SaveActivity(added)) } == "contract")
  }

  @Test(arguments: Role.allCases.filter { $0 != .administrator })
  func `only the administrator changes what the office has`(role: Role) throws {
    var session = admin
    session.role = role
    let other = session
    func refused<V: Verb>(_ verb: V) {
      let refusal = #expect(throws: Refusal.self, "\(V.self)") { _ = try office.register.run(verb, by: other) }
      #expect(refusal?.code == "permission.manageSettings", "\(V.self)")
    }
    refused(OpenOffice())
    refused(AddDistrict(name: "Ny", centre: office.kista, validFrom: day("2008-06-01")))
    refused(MoveDistrict(district: office.bromma, to: office.kista, from: day("2008-06-01")))
    refused(EndDistrict(district: office.bromma, lastDay: day("2008-06-01"), successor: office.hasselby))
    refused(AddFreeDay(day: day("2008-06-02"), name: "Ledig"))
    refused(RemoveFreeDay(day: day("2008-06-02")))
    refused(SaveRoom(centre: office.kista, name: "rum 9", places: 2))
    refused(SetOfficeHours(centre: office.kista, hours: OfficeHours(openings: [])))
    refused(
      SaveActivity(Activity(id: .init(0), name: "Ny", providerKind: .inHouse, provider: "Jobbtorget", usualHours: 1)))
    refused(WithdrawActivity(activity: .init(1)))
  }
}
