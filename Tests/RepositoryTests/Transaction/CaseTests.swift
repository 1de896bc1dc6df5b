import Casework
import Domain
import Testing

@Suite("Cases in the register") struct CaseTests {
  @Test("A client's case has the next number of the year of the sent date")
  func numbers() throws {
    let office = try Office()
    let first = try office.enrol("Åsa", "Svensson", serial: 1)
    let second = try office.enrol("Örjan", "Svensson", serial: 2, sent: "2007-12-28", received: "2008-01-02")
    let third = try office.enrol("Siv", "Ek", serial: 3)
    #expect([first, second, third].map(\.caseNumber.text) == ["JT-2008-00001", "JT-2007-00001", "JT-2008-00002"])
    #expect(try office.read { work throws(Refusal) in try work.enrolment(second.id) } == second)
  }

  @Test("The list shows a client's case with the names of district, coach and handläggare")
  func row() throws {
    let office = try Office()
    var enrolment = try office.enrol("Åsa", "Svensson", serial: 1, caseworkerName: "Karin Ek")
    enrolment.coach = office.coach
    let changed = enrolment
    try office.write { work throws(Refusal) in try work.update(changed) }
    let page = try office.read { work throws(Refusal) in
      try work.clientPage(
        ClientListQuery(view: .mine), scope: office.session.unit, user: office.coach, today: Office.today)
    }
    let row = try #require(page.rows.first)
    #expect(row.name.listText == "Svensson, Åsa")
    #expect(row.districtName == "Hässelby-Vällingby")
    #expect(row.coachName == "Anna Berg")
    #expect(row.caseworkerName == "Karin Ek")
    #expect(row.firstTimeDue == Day(iso: "2008-04-08"))
    #expect(page.next == nil)
  }
}
