import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// R11.2, R12.1: the look-up that registering begins with shows a client to nobody whose unit has no case of theirs, and is
/// logged.
@Suite struct FindByNumberTests {
  let office: Office

  init() throws { office = try Office() }

  private func bromma() throws -> Session {
    let admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    _ = try office.register.run(
      AddUser(name: "brita", fullName: "Brita Dal", role: .caseworker, unitName: "Bromma"), by: admin)
    return try office.register.run(SignIn(name: "brita"), by: .nobody(at: Office.now))
  }

  private func close(_ serial: Int, family: String = "Holm") throws {
    _ = try office.enrol(
      "Rut", family, serial: serial, closure: Closure(day: Day(iso: "2008-04-10")!, reason: .movedAway))
  }

  @Test func `a handläggare of another district sees that the number is known, and nothing else of the person`() throws
  {
    try close(1)
    let brita = try bromma()
    let known = try #require(try office.register.run(FindByNumber(number: Office.number(1)), by: brita))
    #expect(known.client == nil && known.open == nil && !known.isVisible)
    // Who has had the client sees them.
    let own = try office.register.run(FindByNumber(number: Office.number(1)), by: office.session)
    #expect(own?.client?.details.name.family == "Holm" && own?.isVisible == true)
    let log = try office.register.queue.writeWithoutTransaction {
      try String.fetchAll(
        $0,
        sql: "SELECT action || ' ' || detail || ' ' || coalesce(client_id, '-') FROM log WHERE action = 'searchEnded'")
    }
    #expect(log == Array(repeating: #"searchEnded {"hits":"1"} 1"#, count: 2))
  }

  @Test func `of a protected person of another district nothing is said at all`() throws {
    try close(1)
    try office.register.queue.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE client SET protection = 'secrecyMarking'")
    }
    #expect(try office.register.run(FindByNumber(number: Office.number(1)), by: bromma()) == nil)
    #expect(try office.register.run(FindByNumber(number: Office.number(1)), by: office.session)?.client != nil)
  }

  @Test func `what such a referral does not say stays as it is known, and another name waits for a decision`() throws {
    try close(1)
    let brita = try bromma()
    let enrolment = try office.register.run(
      RegisterReferral(
        name: PersonName(given: "Rut", family: "Holm Ås"), contact: ContactDetails(phone: "08-465 000 09"),
        number: Office.number(1),
        content: Referral.Content(
          district: office.bromma, sent: Office.today, received: Office.today, targetGroup: .unemployedIncomeSupport,
          path: .incomeSupport)), by: brita
    ).enrolment
    let now = try office.read { work throws(Refusal) in
      (client: try work.client(enrolment.client), tasks: try work.tasks(of: enrolment.id))
    }
    #expect(now.client.details.phone == "08-465 000 09" && now.client.details.address != nil)
    #expect(now.client.details.name.family == "Holm")
    #expect(now.tasks.map(\.kind) == [.decideName] && now.tasks[0].note == "Holm Ås, Rut")
  }
}
