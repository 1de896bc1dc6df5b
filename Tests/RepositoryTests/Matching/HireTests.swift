import Casework
import Domain
import Testing

/// R9.2, R9.3: what comes of a proposal, and that a hire proposes closing with own work.
@Suite struct HireTests {
  @Test func `a hire takes a place and proposes closing with own work, which a person confirms`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut, office.siv])
    try office.record(.interview, of: office.rut)
    let outcome = try office.record(.hired, of: office.rut, as: office.matcher)
    #expect(outcome.closing == .ownWorkPartTime)
    let rows = try office.run(OpenTasks(kind: .closeAfterHire), as: office.anna)
    #expect(rows.count == 1 && rows[0].closing == .ownWorkPartTime)
    #expect(rows[0].task.note == "Vårdbiträde, Solgårdens Omsorg")
    #expect(try office.enrolment(office.rut).isOpen)
    let card = try office.run(OpenClientCard(enrolment: office.rut.id), as: office.anna)
    #expect(card.nextStep.text == "pröva avslut – klienten har fått arbete.")
    #expect(card.proposals.map(\.proposal.outcome) == [.hired])

    try office.run(
      CloseEnrolment(
        enrolment: office.rut.id, version: office.enrolment(office.rut).version,
        closure: Closure(day: Office.today, reason: .ownWorkPartTime), settlesOpen: true), as: office.anna)
    let tasks = try office.office.read { work throws(Refusal) in try work.tasks(of: office.rut.id) }
    #expect(tasks.first { $0.kind == .closeAfterHire }?.state == .closed)
    #expect(tasks.first { $0.kind == .followUpSupport }?.due == Day(iso: "2008-05-21"))
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).row.left == 1)
  }

  @Test func `a hire that came to nothing frees the place and withdraws the proposed closing`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut])
    try office.record(.hired, of: office.rut)
    #expect(try office.closings(of: office.rut).count == 1)
    try office.record(.declined, of: office.rut)
    #expect(try office.closings(of: office.rut).isEmpty)
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).row.left == 2)
    try office.propose([office.rut])
    #expect(try office.proposal(of: office.rut).outcome == .proposed)
  }

  @Test func `an outcome is undone with what it proposed, and done again`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut])
    try office.record(.hired, of: office.rut)
    try office.run(UndoLast(), as: office.anna)
    #expect(try office.proposal(of: office.rut).outcome == .proposed)
    #expect(try office.closings(of: office.rut).isEmpty)
    try office.run(RedoLast(), as: office.anna)
    #expect(try office.proposal(of: office.rut).outcome == .hired)
    #expect(try office.closings(of: office.rut).count == 1)
  }

  @Test func `no more are hired than there are places, and an opening that is filled is past`() throws {
    let office = try MatchingOffice()
    try office.run(
      SaveOpening(
        opening: office.opening.id, version: 1,
        content: .init(title: "Vårdbiträde", employer: office.company.id, places: 1, lastDay: Office.today + 14)),
      as: office.kista)
    try office.propose([office.rut, office.siv])
    try office.record(.hired, of: office.rut)
    let full = #expect(throws: Refusal.self) { try office.record(.hired, of: office.siv) }
    #expect(full?.code == "filled")
    let more = #expect(throws: Refusal.self) { try office.propose([office.per]) }
    #expect(more?.code == "filled")
    #expect(try office.run(ListOpenings(query: .init(view: .open)), as: office.anna).rows.isEmpty)
    let past = try office.run(ListOpenings(query: .init(view: .past)), as: office.kista).rows
    #expect(past.map(\.opening.content.title) == ["Vårdbiträde"])
    let fewer = #expect(throws: Refusal.self) {
      try office.run(
        SaveOpening(
          opening: office.opening.id, version: 2,
          content: .init(title: "V", employer: office.company.id, places: 0, lastDay: Office.today)), as: office.anna)
    }
    #expect(fewer?.fields["places"] == "1 är redan anställda.")
  }

  @Test func `closing a case settles what could still come of its proposals`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut])
    let left = try office.run(ListOpenOf(enrolment: office.rut.id), as: office.anna)
    #expect(left.proposals.map(\.title) == ["Vårdbiträde"])
    func close(_ settles: Bool) -> CloseEnrolment {
      CloseEnrolment(
        enrolment: office.rut.id, version: left.enrolment.version,
        closure: Closure(day: Office.today, reason: .movedAway), settlesOpen: settles)
    }
    let refusal = #expect(throws: Refusal.self) { try office.run(close(false), as: office.anna) }
    #expect(refusal?.message.contains("1 förslag") == true)
    try office.run(close(true), as: office.anna)
    #expect(try office.proposal(of: office.rut).outcome == .withdrawn)
    try office.run(UndoLast(), as: office.anna)
    #expect(try office.proposal(of: office.rut).outcome == .proposed)
  }

  @Test func `a partner is added once, changed, and both are undone; two who change it at once are told`() throws {
    let office = try MatchingOffice()
    func names() throws(Refusal) -> [String] { try office.run(ListPartners(), as: office.anna).map(\.content.name) }
    func save(_ name: String, _ partner: Partner? = nil) throws(Refusal) {
      try office.run(
        SavePartner(partner: partner?.id, version: partner?.version ?? 0, content: .init(name: name, kind: .company)),
        as: office.anna)
    }
    try save("Åsens Kök")
    let kitchen = try office.run(ListPartners(), as: office.anna)[1]
    let twice = #expect(throws: Refusal.self) { try save("åsens kök") }
    #expect(twice?.code == "partnerExists")
    try save("Åsens Bageri", kitchen)
    let stale = #expect(throws: Refusal.self) { try save("Åsens Café", kitchen) }
    #expect(stale?.conflicts == [.init(field: "Namn", mine: "Åsens Café", theirs: "Åsens Bageri")])
    try office.run(UndoLast(), as: office.anna)
    #expect(try names() == ["Solgårdens Omsorg", "Åsens Kök"])
    try office.run(UndoLast(), as: office.anna)
    #expect(try names() == ["Solgårdens Omsorg"])
    try office.run(RedoLast(), as: office.anna)
    #expect(try names() == ["Solgårdens Omsorg", "Åsens Kök"])
  }

  @Test func `a partner with openings and an opening with proposals are not undone`() throws {
    let office = try MatchingOffice()
    try office.run(SavePartner(content: .init(name: "Åsens Kök", kind: .company)), as: office.matcher)
    let kitchen = try office.run(ListPartners(), as: office.anna)[1]
    try office.run(
      SaveOpening(content: .init(title: "Kock", employer: kitchen.id, places: 1, lastDay: Office.today)),
      as: office.anna)
    let partner = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: office.matcher) }
    #expect(partner?.code == "partnerUsed")
    let opening = try office.run(ListOpenings(query: .init()), as: office.anna).rows[0].opening
    #expect(opening.content.title == "Kock")
    var other = office.anna
    other.user = office.office.caseworker
    try office.run(
      RecordConsent(
        enrolment: office.per.id, partner: kitchen.id, scopes: [.contact, .background], given: Office.today,
        until: Office.today), as: other)
    try office.run(ProposeClients(opening: opening.id, enrolments: [office.per.id]), as: office.matcher)
    let used = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: office.anna) }
    #expect(used?.code == "openingUsed")
  }
}
