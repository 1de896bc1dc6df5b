import Domain

extension UnitOfWork {
  /// What a match reads of a case; nil without a completed assessment and an adopted plan (R9.2).
  func matchProfile(of enrolment: Enrolment.ID) throws(Refusal) -> MatchProfile? {
    guard let plan = try plans(of: enrolment).first(where: { $0.state == .adopted }) else { return nil }
    guard var assessment = try assessment(of: enrolment) else { return nil }
    while assessment.completed == nil {
      guard let earlier = try self.assessment(before: assessment) else { return nil }
      assessment = earlier
    }
    return MatchProfile(
      form: try assessmentForm(version: assessment.formVersion), answers: assessment.answers, plan: plan.content)
  }

  /// What is missing of consent for proposing a client to a partner; nil when nothing is (R9.1).
  func consentLack(of client: Client.ID, to partner: Partner.ID, on day: Day) throws(Refusal) -> String? {
    Consent.lack(of: Consent.Scope.ofProposal, to: partner, among: try consents(of: client), on: day)
  }

  /// The reason that a hire proposes for closing: own work, full or part time by the opening's hours (R9.3).
  func closureReason(ofHireIn enrolment: Enrolment) throws(Refusal) -> ClosureReason? {
    guard let hire = try proposals(of: enrolment.id).first(where: { $0.outcome == .hired }) else { return nil }
    let fullTime = try settings().number(.fullTimeHours, at: .centre(enrolment.centre), on: hire.outcomeDay)
    return .ofHire(hours: try opening(hire.opening).content.requirements.hours, fullTime: fullTime)
  }

  /// The catalogue, each activity within its provider's contract too: planning outside it warns (R9.1).
  func activitiesUnderContract() throws(Refusal) -> [Activity] {
    let partners = try partners()
    return try activities().map { activity in
      partners.reduce(activity) { $0.within(contractOf: $1) }
    }
  }

  /// Takes back the proposals of a case of which something could still come: it is closed (R8.3).
  func withdrawProposals(of enrolment: Enrolment, by session: Session) throws(Refusal) {
    for var proposal in try proposals(of: enrolment.id) where proposal.outcome.isOpen {
      proposal.outcome = .withdrawn
      proposal.outcomeDay = session.today
      try update(proposal)
      try trace(
        .outcomeRecorded, in: enrolment,
        detail: ["proposal": "\(proposal.id.rawValue)", "outcome": proposal.outcome.rawValue], by: session)
    }
  }
}
