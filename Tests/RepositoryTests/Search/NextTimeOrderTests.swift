import Casework
import Domain
import Testing

/// The order "nästa tid": a time whose day passed without registration is no next time.
@Suite struct NextTimeOrderTests {
  @Test func `coming times come first, then those without, then those whose time has passed`() throws {
    let office = try Office()
    let people = ["Ek", "Holm", "Lind", "Öberg"]
    var enrolments: [Enrolment] = []
    for (serial, family) in people.enumerated() {
      enrolments.append(try office.enrol("Siv", family, serial: serial))
    }
    try office.book(enrolments[0], at: "2008-04-25T09:00")
    try office.book(enrolments[2], at: "2008-04-22T09:00")
    try office.book(enrolments[3], at: "2008-04-24T09:00")
    // Two days later Lind's and nobody else's time has passed, and nobody registered it.
    let later = Day(iso: "2008-04-24")!
    let session = office.session
    var query = ClientListQuery(order: .nextTime, limit: 3)
    func page() throws -> Page<ClientListRow> {
      try office.read { [query] work throws(Refusal) in
        try work.clientPage(query, scope: session.unit, user: session.user, today: later)
      }
    }
    let first = try page()
    #expect(first.rows.map(\.name.family) == ["Öberg", "Ek", "Holm"])
    query.from = first.next
    #expect(try page().rows.map(\.name.family) == ["Lind"])
  }
}
