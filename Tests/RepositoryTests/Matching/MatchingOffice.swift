import Casework
import Domain
import Repository

/// An office in which Rut Holm, Siv Ek and Per Lind of Vällingby have a completed assessment and an adopted plan, Amal Noor
/// of Kista too; a company with an opening for two, and consents to it from Rut and Siv until the summer.
struct MatchingOffice {
  let office: Office
  let rut: Enrolment
  let siv: Enrolment
  let per: Enrolment
  let amal: Enrolment
  let company: Partner
  let opening: Opening

  init() throws {
    let office = try Office()
    self.office = office
    rut = try Self.enrol("Rut", "Holm", "Helst inom vården.", serial: 1, in: office)
    siv = try Self.enrol("Siv", "Ek", "Vård eller städ.", serial: 2, in: office)
    per = try Self.enrol("Per", "Lind", "Köra buss.", serial: 3, in: office)
    amal = try Self.enrol("Amal", "Noor", "Vård.", serial: 4, in: office, district: office.rinkeby)
    let anna = office.session
    _ = try office.register.run(
      SavePartner(content: .init(name: "Solgårdens Omsorg", kind: .company)), by: anna)
    let company = try office.register.run(ListPartners(), by: anna)[0]
    self.company = company
    _ = try office.register.run(
      SaveOpening(
        content: .init(
          title: "Vårdbiträde", employer: company.id, places: 2, lastDay: Office.today + 14,
          requirements: .init(words: ["vård"], hours: 30))), by: anna)
    opening = try office.register.run(ListOpenings(query: .init()), by: anna).rows[0].opening
    for enrolment in [rut, siv] {
      _ = try office.register.run(
        RecordConsent(
          enrolment: enrolment.id, partner: company.id, scopes: [.contact, .background], given: Office.today - 3,
          until: Office.today + 60), by: anna)
    }
  }

  private static func enrol(
    _ given: String, _ family: String, _ wish: String, serial: Int, in office: Office, district: HomeDistrict.ID? = nil
  ) throws -> Enrolment {
    let enrolment = try office.enrol(given, family, serial: serial, district: district, linked: office.caseworker)
    var coach = office.session
    coach.unit = .centre(enrolment.centre)
    _ = try office.register.run(
      AnswerQuestion(enrolment: enrolment.id, question: "desired_work", answer: .text(wish), version: 0), by: coach)
    _ = try office.register.run(CompleteAssessment(enrolment: enrolment.id), by: coach)
    let activity = try office.read { work throws(Refusal) in try work.activities()[0] }
    let content = ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: "Få arbete", target: Office.today + 90,
          activities: [
            ActivityPlan.PlannedActivity(
              activity: activity.id, name: activity.name, provider: "V", responsible: .partner, hoursAWeek: 12,
              start: Office.today + 7)
          ])
      ], nextFollowUp: Office.today + 30, clientPart: ClientPart(tookPart: true, stance: .agrees))
    let saved = try office.register.run(SavePlan(enrolment: enrolment.id, version: 0, content: content), by: coach)
    guard let plan = saved.plan else { return enrolment }
    _ = try office.register.run(AdvancePlan(plan: plan.id, version: plan.version, event: .adopt), by: coach)
    return try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
  }

  /// Anna Berg, coach in Vällingby.
  var anna: Session { office.session }

  /// A matcher in Vällingby.
  var matcher: Session {
    var session = anna
    session.role = .matcher
    return session
  }

  /// A coach in Kista.
  var kista: Session {
    var session = anna
    session.unit = .centre(office.kista)
    session.unitName = "Kista"
    return session
  }

  /// A handläggare in Hässelby-Vällingby.
  var karin: Session {
    Session(
      user: office.caseworker, fullName: "Karin Ek", role: .caseworker, unit: .district(office.hasselby),
      unitName: "Hässelby-Vällingby", now: Office.now)
  }

  @discardableResult
  func run<V: Verb>(_ verb: V, as session: Session, at moment: String = "2008-04-21T09:00") throws(Refusal) -> V.Outcome
  {
    try office.register.run(verb, by: session.at(LocalDateTime(iso: moment)!))
  }

  /// Proposes clients for the opening.
  @discardableResult
  func propose(_ enrolments: [Enrolment], as session: Session? = nil, at moment: String = "2008-04-21T09:00")
    throws(Refusal) -> ActLine
  {
    try run(
      ProposeClients(opening: opening.id, enrolments: enrolments.map(\.id)), as: session ?? anna, at: moment)
  }

  /// The standing proposal of a client.
  func proposal(of enrolment: Enrolment) throws(Refusal) -> Proposal {
    let proposals = try office.read { work throws(Refusal) in try work.proposals(of: enrolment.id) }
    guard let proposal = proposals.first else { throw Refusal(.notFound, "none", "") }
    return proposal
  }

  /// Records what came of a client's proposal.
  @discardableResult
  func record(
    _ outcome: ProposalOutcome, of enrolment: Enrolment, as session: Session? = nil
  ) throws(Refusal) -> RecordOutcome.Outcome {
    let proposal = try proposal(of: enrolment)
    return try run(
      RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: outcome), as: session ?? anna)
  }

  /// The open tasks to close after a hire.
  func closings(of enrolment: Enrolment) throws(Refusal) -> [FollowUpTask] {
    try office.read { work throws(Refusal) in try work.tasks(of: enrolment.id) }
      .filter { $0.kind == .closeAfterHire && $0.state == .open }
  }

  func enrolment(_ enrolment: Enrolment) throws(Refusal) -> Enrolment {
    try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
  }
}
