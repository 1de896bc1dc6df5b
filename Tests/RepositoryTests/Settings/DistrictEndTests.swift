import Casework
import Domain
import Synchronization
import Testing

/// The end of a home district: from the day after its last one everything it has is its successor's, at every door (R1.7;
/// finding C3).
@Suite struct DistrictEndTests {
  let office: NoShowOffice
  let admin: Session
  private var hasselby: HomeDistrict.ID { office.office.hasselby }
  private var bromma: HomeDistrict.ID { office.office.bromma }

  init() throws {
    office = try NoShowOffice()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  /// Hässelby-Vällingby ends on 30 April, Bromma follows; Lena Nyman works in Bromma.
  private func end() throws -> Session {
    _ = try office.run(
      AddUser(name: "lena", fullName: "Lena Nyman", role: .caseworker, unitName: "Bromma"), as: admin)
    let title = try office.run(
      EndDistrict(district: hasselby, lastDay: Day(iso: "2008-04-30")!, successor: bromma), as: admin)
    #expect(title.hasPrefix("Hässelby-Vällingby gäller till 2008-04-30, sedan Bromma."))
    return try office.office.register.run(SignIn(name: "lena"), by: .nobody(at: Office.now))
  }

  @Test func `C3: the successor's handläggare has the cases and the checks from the day on, and not before`() throws {
    let task = try office.miss().task
    let closed = try office.office.enrol(
      "Nils", "Öst", serial: 7, closure: Closure(day: Day(iso: "2008-04-10")!, reason: .movedAway))
    let lena = try end()
    let early = #expect(throws: Refusal.self) {
      try office.run(OpenClientCard(enrolment: office.rut.id), as: lena, at: "2008-04-30T16:00")
    }
    #expect(early?.code == "otherUnit")
    #expect(try office.run(OpenTasks(), as: lena, at: "2008-04-30T16:00").isEmpty)
    // 1 May: the first act is a reading one.
    #expect(try office.run(OpenTasks(), as: lena, at: "2008-05-01T08:00").map(\.id) == [task.id])
    var query = ClientListQuery()
    query.view = .all
    let rows = try office.run(ListClients(query: query), as: lena, at: "2008-05-01T08:00").rows
    #expect(rows.contains { $0.id == office.rut.id && $0.districtName == "Bromma" })
    _ = try office.run(OpenClientCard(enrolment: closed.id), as: lena, at: "2008-05-01T08:01")
    #expect(try office.history(of: task.id).last == "Flyttad från Hässelby-Vällingby till Bromma.")
    let card = try office.run(OpenClientCard(enrolment: office.rut.id), as: lena, at: "2008-05-01T08:02")
    #expect(card.history.contains { $0.text == "överfört till stadsdelens efterträdare" && $0.who == "Admin" })
    let now = try office.task(task.id)
    _ = try office.run(
      CloseAbsenceCheck(task: now.id, version: now.version, finding: .ownFault(.letterNotReceived)), as: lena,
      at: "2008-05-02T08:00")
    #expect(try office.task(task.id).state == .closed)
  }

  @Test func `a program that stood open shows and is the successor's from the day on`() throws {
    _ = try end()
    let now = Mutex(LocalDateTime(iso: "2008-04-30T16:00")!)
    let desk = Desk(runner: office.office.register, session: office.karin) { now.withLock { $0 } }
    #expect(desk.session.unitName == "Hässelby-Vällingby")
    now.withLock { $0 = LocalDateTime(iso: "2008-05-01T08:00")! }
    #expect(desk.session.unitName == "Bromma" && desk.session.unit == .district(bromma))
    #expect(desk.session.now == LocalDateTime(iso: "2008-05-01T08:00")!)
  }

  @Test func `C3: its handläggare works in the successor from the day on, also in a program that stood open`() throws {
    let task = try office.miss().task
    _ = try end()
    #expect(try office.run(OpenTasks(), as: office.karin, at: "2008-05-02T08:00").map(\.id) == [task.id])
    let user = try office.office.read { work throws(Refusal) in try work.user(named: "karin") }
    #expect(user?.assignments == [.init(role: .caseworker, unit: .district(bromma))])
    #expect(
      try office.office.register.run(
        SignIn(name: "karin"), by: .nobody(at: LocalDateTime(iso: "2008-05-02T08:00")!)
      ).unitName == "Bromma")
    #expect(
      try office.run(ReassignTasks(tasks: [task.id], to: nil), as: office.karin, at: "2008-05-02T08:01")
        == "1 uppgift till enheten.")
  }

  @Test func `nobody is added to a district that has ended, and the message names the successor and its day`() throws {
    _ = try end()
    let refusal = #expect(throws: Refusal.self) {
      try office.run(
        AddUser(name: "ulf", fullName: "Ulf By", role: .caseworker, unitName: "Hässelby-Vällingby"), as: admin,
        at: "2008-05-02T08:00")
    }
    let words = "Stadsdelen Hässelby-Vällingby är ett gammalt namn. Den heter Bromma sedan 2008-05-01."
    #expect(refusal?.message == words)
    #expect(refusal?.fields["unit"] == words)
  }

  @Test func `a referral sent under the old name and registered later is the successor's`() throws {
    let lena = try end()
    let content = Referral.Content(
      district: hasselby, caseworkerName: "Lena Nyman", sent: Day(iso: "2008-04-29")!,
      received: Day(iso: "2008-05-02")!,
      targetGroup: .unemployedIncomeSupport, path: .incomeSupport)
    let made = try office.run(
      RegisterReferral(
        person: Client.Details(number: Office.number(30), name: PersonName(given: "Åsa", family: "Alm")),
        content: content), as: lena, at: "2008-05-02T09:00"
    ).enrolment
    #expect(made.district == bromma)
    #expect(made.caseworker == lena.user)
    let referral = try office.office.read { work throws(Refusal) in try work.referral(made.referral) }
    #expect(referral.content.district == hasselby)
  }

  @Test func `figures of a day before the end are the old name's, those after are the successor's`() throws {
    _ = try office.office.enrol("Siv", "Ek", serial: 8, district: bromma)
    _ = try end()
    _ = try office.run(OpenTasks(), as: office.karin, at: "2008-05-02T08:00")
    let (hasselby, bromma) = (hasselby, bromma)
    func current(_ district: HomeDistrict.ID, _ day: String) throws -> [String] {
      let selection = FigureSelection(
        what: .current, unit: .district(district), since: Day(iso: "2008-01-01")!, asOf: Day(iso: day)!)
      return try office.office.read { work throws(Refusal) in
        let rows = try work.rows(selection, from: nil, limit: 10).rows
        let count = try work.count(selection)
        return rows.map { "\($0.name.family) \($0.districtName)" } + ["\(count)"]
      }
    }
    #expect(try current(hasselby, "2008-04-30") == ["Holm Hässelby-Vällingby", "1"])
    #expect(try current(bromma, "2008-04-30") == ["Ek Bromma", "1"])
    #expect(try current(hasselby, "2008-05-01") == ["0"])
    #expect(try current(bromma, "2008-05-01") == ["Ek Bromma", "Holm Bromma", "2"])
  }

  @Test func `two ends on the same day and a chain of them go to who holds in the end`() throws {
    _ = try end()
    let rinkeby = office.office.rinkeby
    _ = try office.run(EndDistrict(district: bromma, lastDay: Day(iso: "2008-05-31")!, successor: rinkeby), as: admin)
    let cases = try office.office.read { work throws(Refusal) in try work.districts().map(\.handedOver) }
    #expect(cases.allSatisfy { $0 == nil })
    // Nobody works between the two: both are handed over by the first act after them.
    _ = try office.run(OpenTasks(), as: office.karin, at: "2008-06-02T08:00")
    let rut = office.rut.id
    #expect(try office.office.read { work throws(Refusal) in try work.enrolment(rut).district } == rinkeby)
    let user = try office.office.read { work throws(Refusal) in try work.user(named: "karin") }
    #expect(user?.assignments.map(\.unit) == [.district(rinkeby)])
  }

  @Test func `ending a district is taken back the same day, and nothing moves then`() throws {
    _ = try end()
    _ = try office.run(UndoLast(), as: admin)
    _ = try office.run(OpenTasks(), as: office.karin, at: "2008-05-02T08:00")
    let rut = office.rut.id
    #expect(try office.office.read { work throws(Refusal) in try work.enrolment(rut).district } == hasselby)
  }
}
