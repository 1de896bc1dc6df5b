import Casework
import Domain

extension Workday {
  /// Anna Berg, acting as a matcher in Vällingby.
  var matcher: Session {
    var session = anna
    session.role = .matcher
    return session
  }

  /// A coach in Kista.
  var kista: Session {
    var session = anna
    session.unit = .centre(kistaCentre)
    session.unitName = "Kista"
    return session
  }

  private var kistaCentre: JobCentre.ID {
    let centres = try? register.run(
      Act { work, _ throws(Refusal) in try work.centres() }, by: anna)
    return centres?.first { $0.name == "Kista" }?.id ?? .init(0)
  }

  /// An opening for which Siv Svensson Ek is at an interview, one nobody is proposed for, and one that is past.
  @discardableResult
  func match(_ cases: Cases) throws -> Opening.ID {
    let partners = try run(ListPartners(), as: anna)
    let city = partners.first { $0.content.name == "Stadens verksamheter" }!.id
    func add(_ title: String, _ last: String, _ asked: Opening.Requirements) throws {
      try run(
        SaveOpening(
          content: .init(
            title: title, employer: city, places: 2, lastDay: Day(iso: last)!, requirements: asked)), as: anna,
        at: "2008-04-08T09:00")
    }
    try add("Vårdbiträde", "2008-05-09", .init(words: ["vård"], hours: 20, other: "egen cykel"))
    try add("Köksbiträde", "2008-04-23", .init(words: ["kök"], licences: ["b"]))
    try add("Bussförare", "2008-04-11", .init(licences: ["d"]))
    let opening = try run(ListOpenings(query: .init()), as: anna).rows.first {
      $0.opening.content.title == "Vårdbiträde"
    }!
    try run(
      RecordConsent(
        enrolment: cases.siv, partner: city, scopes: [.contact, .background], given: Day(iso: "2008-04-18")!,
        until: Day(iso: "2008-06-30")!), as: anna, at: "2008-04-18T11:00")
    try run(ProposeClients(opening: opening.id, enrolments: [cases.siv]), as: anna, at: "2008-04-18T11:05")
    let proposal = try run(OpenOpening(opening: opening.id), as: anna).proposals[0].proposal
    try run(
      RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: .interview), as: anna,
      at: "2008-04-18T14:00")
    return opening.id
  }
}
