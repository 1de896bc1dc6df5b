import Domain
import Testing

/// R5.3: every state and step of a plan, under both policies.
@Suite struct PlanRulesTests {
  static let day = Day(iso: "2008-04-21")!

  static func plan(_ state: PlanState, complete: Bool = true) -> ActivityPlan {
    let activity = ActivityPlan.PlannedActivity(
      activity: .init(1), name: "Validering", provider: "Vård- och omsorgscollege", responsible: .partner,
      hoursAWeek: 12, start: day, end: nil, followUp: nil)
    let goal = ActivityPlan.Goal(words: "Arbeta som undersköterska", target: day + 300, activities: [activity])
    return ActivityPlan(
      id: .init(1), enrolment: .init(1), number: 1, state: state, author: .init(1), policy: .information,
      content: complete
        ? .init(goals: [goal], nextFollowUp: day + 30, clientPart: ClientPart(tookPart: true, stance: .agrees))
        : .init(),
      adopted: nil, version: 1)
  }

  @Test(arguments: [
    (PlanState.draft, PlanEvent.adopt, PlanState.adopted), (.draft, .edit, .draft), (.returned, .edit, .draft),
  ])
  func `under information a draft is adopted at once`(from: PlanState, event: PlanEvent, to: PlanState) throws {
    let result = try Self.plan(from).state(
      after: event, policy: .information, isAuthor: true, isAssessed: true, overrideReason: nil)
    #expect(result == to)
  }

  @Test(arguments: [
    (PlanState.draft, PlanEvent.submit, true, PlanState.submitted), (.returned, .submit, true, .submitted),
    (.submitted, .approve, false, .approved), (.submitted, .return, false, .returned),
    (.approved, .adopt, true, .adopted),
  ])
  func `under approval a plan is submitted, decided and adopted`(
    from: PlanState, event: PlanEvent, isAuthor: Bool, to: PlanState
  ) throws {
    let result = try Self.plan(from).state(
      after: event, policy: .approval, isAuthor: isAuthor, isAssessed: true, overrideReason: nil)
    #expect(result == to)
  }

  @Test(arguments: [
    (PlanState.draft, PlanEvent.submit, PlanPolicy.information, "noApproval"),
    (.draft, .adopt, .approval, "approvalMissing"), (.submitted, .adopt, .approval, "approvalMissing"),
    (.returned, .adopt, .approval, "approvalMissing"), (.submitted, .submit, .approval, "notDraft"),
    (.submitted, .approve, .approval, "ownPlan"), (.draft, .approve, .approval, "notSubmitted"),
    (.approved, .return, .approval, "notSubmitted"), (.adopted, .adopt, .information, "adopted"),
    (.adopted, .edit, .information, "planLocked"), (.submitted, .edit, .approval, "planLocked"),
    (.approved, .edit, .approval, "planLocked"),
  ])
  func `an impossible step says why`(state: PlanState, event: PlanEvent, policy: PlanPolicy, code: String) {
    let refusal = #expect(throws: Refusal.self) {
      try Self.plan(state).state(after: event, policy: policy, isAuthor: true, isAssessed: true, overrideReason: nil)
    }
    #expect(refusal?.code == code)
  }

  @Test func `without a completed assessment adopting takes a reason`() throws {
    let refusal = #expect(throws: Refusal.self) {
      try Self.plan(.draft).state(
        after: .adopt, policy: .information, isAuthor: true, isAssessed: false, overrideReason: " ")
    }
    #expect(refusal?.code == "notAssessed")
    let state = try Self.plan(.draft).state(
      after: .adopt, policy: .information, isAuthor: true, isAssessed: false, overrideReason: "Börjar arbeta 28/4.")
    #expect(state == .adopted)
  }

  @Test func `an empty plan lists what is missing`() {
    let refusal = #expect(throws: Refusal.self) { try Self.plan(.draft, complete: false).requireComplete() }
    #expect(
      refusal?.message == "Planen saknar minst ett mål, minst en aktivitet, nästa uppföljning, klientens del.")
  }
}
