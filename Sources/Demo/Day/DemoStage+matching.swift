import Casework
import Domain

extension DemoStage {
  /// Some more clients with a completed assessment and an adopted plan, so that openings find candidates.
  func readyForWork(_ people: DemoPeople) throws(Refusal) {
    for (index, enrolment) in try readyOnes().enumerated() {
      try answer(enrolment, count: 18, as: .johan, 4, 1)
      try act(.johan, 4, 1, "14:\(10 + index)", CompleteAssessment(enrolment: enrolment))
      try adoptPlan(of: enrolment, followUp: Day(year: 2008, month: 5, day: 26)! + index, as: .johan, 4, 3)
    }
  }

  /// People of the pool whose district only reads plans, and who missed nothing.
  private func readyOnes() throws(Refusal) -> [Enrolment.ID] {
    var ready: [Enrolment.ID] = []
    for enrolment in returned where !absentees.contains(enrolment) && ready.count < 8 {
      let sheet = try act(.johan, 4, 1, "08:00", OpenPlan(enrolment: enrolment))
      if sheet.policy == .information, sheet.plan == nil, sheet.enrolment.isOpen { ready.append(enrolment) }
    }
    return ready
  }

  /// Openings of three partners, one of them past; consents, and proposals of which something has come.
  func matchClients(_ people: DemoPeople) throws(Refusal) {
    let partners = try act(.samira, 4, 7, "10:00", ListPartners())
    func partner(_ name: String) throws(Refusal) -> Partner.ID {
      guard let found = partners.first(where: { $0.content.name == name }) else {
        throw Refusal(.notFound, "demoPartner", "Demons samarbetspart finns inte.")
      }
      return found.id
    }
    let city = try partner("Stadens verksamheter")
    let cleaning = try partner("Ängsgårdens Städ och Service")
    let staffing = try partner("Nordanvind Bemanning")
    let openings: [(Partner.ID, String, Int, Int, Int, Opening.Requirements)] = [
      (staffing, "Bussförare", 1, 4, 11, .init(words: ["buss"], licences: ["d"], swedish: "course_d")),
      (
        city, "Vårdbiträde i hemtjänsten", 3, 5, 9,
        .init(words: ["vård", "undersköterska"], hours: 30, other: "börjar i mitten av maj")
      ),
      (cleaning, "Lokalvårdare", 2, 5, 2, .init(words: ["städ", "praktiskt"], travel: "minutes_30", hours: 25)),
      (staffing, "Köksbiträde", 2, 4, 25, .init(words: ["kök", "restaurang"], languages: ["svenska"], hours: 30)),
    ]
    for (index, (employer, title, places, month, day, asked)) in openings.enumerated() {
      try act(
        .samira, 4, 8, "10:0\(index)",
        SaveOpening(
          content: .init(
            title: title, employer: employer, places: places, lastDay: Day(year: 2008, month: month, day: day)!,
            requirements: asked)))
    }
    try propose(people, to: city, for: "Vårdbiträde i hemtjänsten")
  }

  private func propose(_ people: DemoPeople, to city: Partner.ID, for title: String) throws(Refusal) {
    let rows = try act(.samira, 4, 9, "09:00", ListOpenings(query: OpeningListQuery())).rows
    guard let opening = rows.first(where: { $0.opening.content.title == title })?.id else { return }
    let rut = try enrolment(.rut, people)
    var query = ListCandidates(opening: opening, limit: 600)
    var others: [Enrolment.ID] = []
    repeat {
      let page = try act(.samira, 4, 9, "09:00", query)
      others += page.rows.map(\.id).filter { $0 != rut }
      query.from = page.next
    } while query.from != nil
    let chosen = [rut] + others.prefix(3)
    for (index, enrolment) in chosen.enumerated() where index < 3 {
      try act(
        .anna, 4, 9, "10:1\(index)",
        RecordConsent(
          enrolment: enrolment, partner: city, scopes: [.contact, .background],
          given: Day(year: 2008, month: 4, day: 9)!, until: Day(year: 2008, month: 6, day: 30)!))
    }
    try act(.samira, 4, 10, "13:00", ProposeClients(opening: opening, enrolments: Array(chosen.prefix(3))))
    let proposals = try act(.samira, 4, 15, "11:00", OpenOpening(opening: opening)).proposals.map(\.proposal)
    for (enrolment, outcome) in zip(chosen, [ProposalOutcome.interview, .declined]) {
      guard let proposal = proposals.first(where: { $0.enrolment == enrolment }) else { continue }
      try act(
        .samira, 4, 15, "11:10",
        RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: outcome))
    }
  }
}
