import Casework
import Domain

@testable import Repository

extension WorkingDay {
  /// A completed assessment and an adopted plan of the day before, so that chance can propose the client.
  func prepareForWork(_ enrolment: Enrolment) throws {
    let before = anna.at(LocalDateTime(iso: "2008-04-18T09:00")!)
    _ = try register.run(
      AnswerQuestion(enrolment: enrolment.id, question: "desired_work", answer: .text("Kock"), version: 0), by: before)
    _ = try register.run(CompleteAssessment(enrolment: enrolment.id), by: before)
    let saved = try register.run(
      SavePlan(enrolment: enrolment.id, version: 0, content: plan(words: "Få arbete")), by: before)
    guard let plan = saved.plan else { return }
    _ = try register.run(AdvancePlan(plan: plan.id, version: plan.version, event: .adopt), by: before)
  }

  /// One act of matching by chance, in words; a partner, an opening and a consent first, then what can be done with them.
  func match(_ enrolment: Enrolment, _ chance: Int, as coach: Session) throws(Refusal) -> String {
    let partners = try register.run(ListPartners(), by: coach)
    let openings = try register.run(ListOpenings(query: OpeningListQuery()), by: coach).rows
    guard let partner = partners.first, chance % 9 > 0 else {
      _ = try register.run(SavePartner(content: .init(name: "Part \(chance)", kind: .company)), by: coach)
      return "partner"
    }
    guard let opening = openings.first, chance % 9 > 1 else {
      _ = try register.run(
        SaveOpening(content: .init(title: "Kock", employer: partner.id, places: 1, lastDay: Office.today + 9)),
        by: coach)
      return "opening"
    }
    switch chance % 9 {
    case 2, 3:
      _ = try register.run(
        RecordConsent(
          enrolment: enrolment.id, partner: partner.id, scopes: [.contact, .background], given: Office.today,
          until: Office.today + 30), by: coach)
      return "consent"
    case 4:
      let consents = try register.run(OpenConsents(enrolment: enrolment.id), by: coach).consents
      guard let consent = consents.first?.consent else { return "nothing" }
      _ = try register.run(RevokeConsent(consent: consent.id, version: consent.version), by: coach)
      return "revoke"
    case 5, 6:
      _ = try register.run(ProposeClients(opening: opening.id, enrolments: [enrolment.id]), by: coach)
      return "propose"
    default:
      let proposals = try register.run(OpenOpening(opening: opening.id, isOpening: false), by: coach).proposals
      guard let proposal = proposals.first(where: { !$0.proposal.outcome.following.isEmpty })?.proposal else {
        return "nothing"
      }
      let outcome: ProposalOutcome =
        switch proposal.outcome {
        case .proposed: chance % 2 == 0 ? .interview : .hired
        case .interview: .hired
        default: .declined
        }
      _ = try register.run(
        RecordOutcome(proposal: proposal.id, version: proposal.version, outcome: outcome), by: coach)
      return "outcome"
    }
  }
}
