import Casework
import Domain
import Testing

/// R9.1, R9.2: who is found for an opening, who is proposed, and what stops it.
@Suite struct ProposalTests {
  @Test func `those whose assessment and plan fit are found by name, with the reasons`() throws {
    let office = try MatchingOffice()
    let found = try office.run(ListCandidates(opening: office.opening.id), as: office.matcher).rows
    #expect(found.map(\.name.listText) == ["Ek, Siv", "Holm, Rut"])
    #expect(found[1].match.summary == "vill arbeta med vård · timmar är inte besvarat")
    #expect(found[1].consentLack == nil)
    let everybody = try office.run(ListCandidates(opening: office.opening.id, everybody: true), as: office.anna).rows
    #expect(everybody.map(\.name.listText) == ["Ek, Siv", "Holm, Rut", "Lind, Per"])
    #expect(everybody[2].match.summary.hasPrefix("nämner inte vård"))
    #expect(everybody[2].consentLack == "samtycke saknas")
  }

  @Test func `the list of candidates goes on by key`() throws {
    let office = try MatchingOffice()
    var query = ListCandidates(opening: office.opening.id, everybody: true, limit: 1)
    var names: [String] = []
    repeat {
      let page = try office.run(query, as: office.anna)
      names += page.rows.map(\.name.listText)
      query.from = page.next
    } while query.from != nil
    #expect(names == ["Ek, Siv", "Holm, Rut", "Lind, Per"])
  }

  @Test func `an opening is shared, the proposed clients only as far as rights go`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut])
    let seen = try office.run(OpenOpening(opening: office.opening.id), as: office.kista)
    #expect(seen.row.employer == "Solgårdens Omsorg" && seen.row.proposed == 1 && seen.row.left == 2)
    #expect(seen.proposals[0].name == nil && seen.proposals[0].proposal.reasons.isEmpty)
    #expect(seen.proposals[0].centreName == "Vällingby")
    let found = try office.run(ListCandidates(opening: office.opening.id), as: office.kista).rows
    #expect(found.map(\.name.listText) == ["Noor, Amal"])
    for verb in [ProposeClients(opening: office.opening.id, enrolments: [office.siv.id])] {
      let refusal = #expect(throws: Refusal.self) { try office.run(verb, as: office.kista) }
      #expect(refusal?.code == "otherUnit")
    }
    let foreign = #expect(throws: Refusal.self) { try office.record(.interview, of: office.rut, as: office.kista) }
    #expect(foreign?.code == "otherUnit")
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).proposals[0].name != nil)
  }

  @Test func `without a consent nothing is passed on, and the refusal names who lacks what`() throws {
    let office = try MatchingOffice()
    let refusal = #expect(throws: Refusal.self) { try office.propose([office.rut, office.per]) }
    #expect(refusal?.code == "consentMissing")
    #expect(refusal?.message.contains("Samtycke saknas: Lind, Per.") == true)
    #expect(refusal?.message.contains("Holm") == false)
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).proposals.isEmpty)
    try office.run(
      RecordConsent(
        enrolment: office.per.id, partner: office.company.id, scopes: [.contact], given: Office.today,
        until: Office.today + 9), as: office.anna)
    let narrow = #expect(throws: Refusal.self) { try office.propose([office.per]) }
    #expect(narrow?.message.contains("omfattar inte arbete, utbildning och språk") == true)
    let late = #expect(throws: Refusal.self) {
      try office.run(
        SaveOpening(
          opening: office.opening.id, version: 1,
          content: .init(title: "V", employer: office.company.id, places: 2, lastDay: Office.today + 200)),
        as: office.anna)
      try office.propose([office.rut], at: "2008-08-01T09:00")
    }
    #expect(late?.message.contains("Samtycket gick ut 2008-06-20") == true)
  }

  @Test func `a consent that is taken back ends what it covered`() throws {
    let office = try MatchingOffice()
    let given = try office.run(OpenConsents(enrolment: office.rut.id), as: office.anna).consents
    try office.run(RevokeConsent(consent: given[0].consent.id, version: 1), as: office.anna)
    let refusal = #expect(throws: Refusal.self) { try office.propose([office.rut]) }
    #expect(refusal?.message.contains("Samtycket återkallades 2008-04-21") == true)
    try office.run(UndoLast(), as: office.anna)
    try office.propose([office.rut])
    #expect(try office.proposal(of: office.rut).outcome == .proposed)
  }

  @Test func `a consent that a proposal rests on is taken back, not undone`() throws {
    let office = try MatchingOffice()
    try office.run(
      RecordConsent(
        enrolment: office.per.id, partner: office.company.id, scopes: [.contact, .background], given: Office.today,
        until: Office.today + 9), as: office.anna)
    try office.propose([office.per], as: office.matcher, at: "2008-04-21T09:10")
    let refusal = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: office.anna, at: "2008-04-21T09:20") }
    #expect(refusal?.code == "consentUsed")
    try office.run(UndoLast(), as: office.matcher, at: "2008-04-21T09:30")
    try office.run(UndoLast(), as: office.anna, at: "2008-04-21T09:40")
    #expect(try office.run(OpenConsents(enrolment: office.per.id), as: office.anna).consents.isEmpty)
  }

  @Test func `marked ones are proposed in one step, undone and done again in one`() throws {
    let office = try MatchingOffice()
    #expect(
      try office.propose([office.rut, office.siv], as: office.matcher)
        == "Föreslagna för Vårdbiträde, Solgårdens Omsorg: 2 klienter.")
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).row.proposed == 2)
    let twice = #expect(throws: Refusal.self) { try office.propose([office.siv]) }
    #expect(twice?.code == "alreadyProposed")
    try office.run(UndoLast(), as: office.matcher)
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).proposals.isEmpty)
    try office.run(RedoLast(), as: office.matcher)
    #expect(try office.run(OpenOpening(opening: office.opening.id), as: office.anna).proposals.count == 2)
    #expect(try office.proposal(of: office.rut).reasons.hasPrefix("vill arbeta med vård"))
  }

  @Test func `a proposal that an outcome was built on is not undone by its maker`() throws {
    let office = try MatchingOffice()
    try office.propose([office.rut], as: office.matcher)
    try office.record(.interview, of: office.rut)
    let refusal = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: office.matcher) }
    #expect(refusal?.code == "builtOn")
  }

  @Test func `who has no completed assessment with an adopted plan is not proposed`() throws {
    let office = try MatchingOffice()
    let new = try office.office.enrol("Nils", "Öberg", serial: 9)
    let refusal = #expect(throws: Refusal.self) { try office.propose([new]) }
    #expect(refusal?.code == "notReady")
  }

  /// R11.1, R11.2: handläggare, session leader and administrator have no matching; a matcher opens no case.
  @Test func `roles without matching are refused, and a matcher sees only what a match needs`() throws {
    let office = try MatchingOffice()
    for role in [Role.caseworker, .sessionLeader, .administrator, .figuresReader, .logReviewer] {
      var session = office.anna
      session.role = role
      let refusals = [
        #expect(throws: Refusal.self) { try office.run(ListOpenings(query: .init()), as: session) },
        #expect(throws: Refusal.self) { try office.run(OpenOpening(opening: office.opening.id), as: session) },
        #expect(throws: Refusal.self) { try office.run(ListCandidates(opening: office.opening.id), as: session) },
        #expect(throws: Refusal.self) { try office.propose([office.rut], as: session) },
        #expect(throws: Refusal.self) { try office.run(ListPartners(), as: session) },
        #expect(throws: Refusal.self) { try office.run(OpenConsents(enrolment: office.rut.id), as: session) },
      ]
      #expect(refusals.allSatisfy { $0?.kind == .notPermitted }, "\(role)")
    }
    let card = #expect(throws: Refusal.self) {
      try office.run(OpenClientCard(enrolment: office.rut.id), as: office.matcher)
    }
    #expect(card?.kind == .notPermitted)
    let list = #expect(throws: Refusal.self) { try office.run(ListClients(query: .init()), as: office.matcher) }
    #expect(list?.kind == .notPermitted)
    let consent = #expect(throws: Refusal.self) {
      try office.run(
        RecordConsent(
          enrolment: office.per.id, partner: office.company.id, scopes: [.contact], given: Office.today,
          until: Office.today), as: office.matcher)
    }
    #expect(consent?.code == "permission.recordConsent")
    #expect(try office.run(OpenClientCard(enrolment: office.rut.id), as: office.karin).proposals.isEmpty)
  }
}
