import Casework
import Domain
import Testing

@Suite("The plan's verbs on a register, in both policies (R5.3)") struct PlanVerbTests {
  let office: Office
  /// Hässelby-Vällingby is informed, Bromma approves.
  let informed: Enrolment
  let approved: Enrolment

  init() throws {
    office = try Office()
    informed = try office.enrol("Åsa", "Svensson", serial: 1)
    approved = try office.enrol("Per", "Lind", serial: 2, district: office.bromma)
    for enrolment in [informed, approved] {
      _ = try office.register.run(
        AnswerQuestion(enrolment: enrolment.id, question: "desired_work", answer: .text("Kock"), version: 0),
        by: office.session)
      _ = try office.register.run(CompleteAssessment(enrolment: enrolment.id), by: office.session)
    }
  }

  private func caseworker(_ district: HomeDistrict.ID, user: User.ID? = nil) -> Session {
    Session(
      user: user ?? office.caseworker, fullName: "Karin Ek", role: .caseworker, unit: .district(district),
      unitName: "Bromma", now: Office.now)
  }

  private func content(words: String = "Arbeta i skolkök") throws -> ActivityPlan.Content {
    let activity = try office.read { work throws(Refusal) in try work.activities() }[0]
    return ActivityPlan.Content(
      goals: [
        ActivityPlan.Goal(
          words: words, target: Day(iso: "2008-12-01")!,
          activities: [
            ActivityPlan.PlannedActivity(
              activity: activity.id, name: activity.name, provider: activity.provider, responsible: .partner,
              hoursAWeek: activity.usualHours, start: Day(iso: "2008-04-28")!)
          ])
      ], nextFollowUp: Day(iso: "2008-06-02")!, clientPart: ClientPart(tookPart: true, stance: .agrees))
  }

  @discardableResult
  private func save(_ enrolment: Enrolment, version: Int = 0, _ content: ActivityPlan.Content? = nil) throws
    -> PlanSheet
  {
    try office.register.run(
      SavePlan(enrolment: enrolment.id, version: version, content: content ?? self.content()), by: office.session)
  }

  @discardableResult
  private func take(
    _ event: PlanEvent, _ enrolment: Enrolment, by session: Session? = nil, comment: String? = nil,
    reason: String? = nil
  ) throws -> PlanSheet {
    let plan = try #require(try sheet(enrolment).plan)
    return try office.register.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: event, comment: comment, overrideReason: reason),
      by: session ?? (event == .approve || event == .return ? caseworker(enrolment.district) : office.session))
  }

  private func sheet(_ enrolment: Enrolment) throws -> PlanSheet {
    try office.register.run(OpenPlan(enrolment: enrolment.id), by: office.session)
  }

  private func tasks(_ enrolment: Enrolment, _ kind: FollowUpTask.Kind) throws -> [FollowUpTask] {
    try office.read { work throws(Refusal) in try work.tasks(of: enrolment.id) }.filter { $0.kind == kind }
  }

  /// A step in a state: the state after it, or the code of the refusal.
  private struct Step: CustomTestStringConvertible {
    var policy: PlanPolicy
    var before: [PlanEvent]
    var event: PlanEvent
    var after: PlanState?
    var code: String?

    var testDescription: String { "\(policy) after \(before.map(\.rawValue)): \(event.rawValue)" }
  }

  private static let steps: [Step] = [
    Step(policy: .information, before: [], event: .submit, code: "noApproval"),
    Step(policy: .information, before: [], event: .approve, code: "notSubmitted"),
    Step(policy: .information, before: [], event: .return, code: "notSubmitted"),
    Step(policy: .information, before: [], event: .edit, after: .draft),
    Step(policy: .information, before: [], event: .adopt, after: .adopted),
    Step(policy: .information, before: [.adopt], event: .adopt, code: "adopted"),
    Step(policy: .approval, before: [], event: .adopt, code: "approvalMissing"),
    Step(policy: .approval, before: [], event: .approve, code: "notSubmitted"),
    Step(policy: .approval, before: [], event: .submit, after: .submitted),
    Step(policy: .approval, before: [.submit], event: .submit, code: "notDraft"),
    Step(policy: .approval, before: [.submit], event: .adopt, code: "approvalMissing"),
    Step(policy: .approval, before: [.submit], event: .edit, code: "planLocked"),
    Step(policy: .approval, before: [.submit], event: .return, after: .returned),
    Step(policy: .approval, before: [.submit], event: .approve, after: .approved),
    Step(policy: .approval, before: [.submit, .return], event: .edit, after: .draft),
    Step(policy: .approval, before: [.submit, .return], event: .submit, after: .submitted),
    Step(policy: .approval, before: [.submit, .return], event: .adopt, code: "approvalMissing"),
    Step(policy: .approval, before: [.submit, .approve], event: .edit, code: "planLocked"),
    Step(policy: .approval, before: [.submit, .approve], event: .approve, code: "notSubmitted"),
    Step(policy: .approval, before: [.submit, .approve], event: .adopt, after: .adopted),
  ]

  @Test("Every step in every state", arguments: steps) private func step(_ step: Step) throws {
    let enrolment = step.policy == .approval ? approved : informed
    try save(enrolment)
    for event in step.before { try take(event, enrolment, comment: "Fler timmar") }
    func act() throws -> PlanSheet {
      if step.event == .edit {
        return try save(enrolment, version: try #require(try sheet(enrolment).plan?.version), content(words: "Annat"))
      }
      return try take(step.event, enrolment, comment: "Fler timmar")
    }
    if let code = step.code {
      #expect(#expect(throws: Refusal.self) { try act() }?.code == code)
    } else {
      #expect(try act().plan?.state == step.after)
    }
  }

  @Test("Adopting under information asks the district to read the plan") func informs() throws {
    try save(informed)
    let sheet = try take(.adopt, informed)
    #expect(try tasks(informed, .readPlan).map(\.plan) == [sheet.plan?.id])
    #expect(try tasks(informed, .readPlan).map(\.owner.unit) == [.district(office.hasselby)])
    #expect(sheet.readTask != nil)
    #expect(sheet.enrolment.state == .active)
    _ = try office.register.run(CloseTask(task: sheet.readTask!.id), by: caseworker(office.hasselby))
    #expect(try self.sheet(informed).readTask == nil)
  }

  @Test("Submitting asks the district to approve, deciding closes the task, adopting opens no other") func approves()
    throws
  {
    try save(approved)
    try take(.submit, approved)
    #expect(try tasks(approved, .approvePlan).map(\.state) == [.open])
    #expect(try sheet(approved).plan?.submitted == Office.now)
    try take(.return, approved, comment: "Fler timmar")
    #expect(try tasks(approved, .approvePlan).map(\.state) == [.closed])
    #expect(try sheet(approved).plan?.comment == "Fler timmar")
    try take(.submit, approved)
    try take(.approve, approved)
    #expect(try tasks(approved, .approvePlan).map(\.state) == [.closed, .closed])
    try take(.adopt, approved)
    #expect(try tasks(approved, .readPlan).isEmpty)
  }

  @Test("A return without a comment, an approval of one's own plan or by a coach are refused") func deciders() throws {
    try save(approved)
    try take(.submit, approved)
    #expect(#expect(throws: Refusal.self) { try take(.return, approved, comment: " ") }?.code == "commentMissing")
    let author = caseworker(office.bromma, user: office.coach)
    #expect(#expect(throws: Refusal.self) { try take(.approve, approved, by: author) }?.code == "ownPlan")
    #expect(#expect(throws: Refusal.self) { try take(.approve, approved, by: office.session) }?.kind == .notPermitted)
    let elsewhere = caseworker(office.hasselby)
    #expect(#expect(throws: Refusal.self) { try take(.approve, approved, by: elsewhere) }?.code == "otherUnit")
    #expect(try sheet(approved).plan?.state == .submitted)
  }

  @Test("A plan that lacks something is not adopted, and what it lacks is named (R5.1)") func incomplete() throws {
    try save(informed, ActivityPlan.Content(goals: [ActivityPlan.Goal(words: "Arbeta")]))
    let refusal = #expect(throws: Refusal.self) { try take(.adopt, informed) }
    #expect(
      refusal?.message
        == "Planen saknar slutdatum för mål 1, minst en aktivitet, nästa uppföljning, klientens del.")
  }

  @Test("Without a completed assessment a reason is needed, and is kept (R5.1)") func override() throws {
    _ = try office.register.run(CompleteAssessment(enrolment: informed.id, complete: false), by: office.session)
    try save(informed)
    #expect(#expect(throws: Refusal.self) { try take(.adopt, informed) }?.code == "notAssessed")
    #expect(#expect(throws: Refusal.self) { try take(.adopt, informed, reason: "  ") }?.code == "notAssessed")
    let sheet = try take(.adopt, informed, reason: "Praktiken börjar i morgon")
    #expect(sheet.plan?.overrideReason == "Praktiken börjar i morgon")
  }

  @Test("Changing an adopted plan makes the next version and leaves the first as it was (R5.4)") func versions() throws
  {
    try save(informed)
    try take(.adopt, informed)
    let sheet = try save(informed, content(words: "Något annat"))
    #expect(sheet.plan?.number == 2)
    #expect(sheet.plan?.state == .draft)
    #expect(sheet.earlier?.content.goals.map(\.words) == ["Arbeta i skolkök"])
    #expect(sheet.earlier?.state == .adopted)
  }

  @Test("Two who change the same draft: the later one sees both (R15.3)") func conflict() throws {
    let version = try #require(try save(informed).plan?.version)
    try save(informed, version: version, content(words: "Bageri"))
    let refusal = #expect(throws: Refusal.self) { try save(informed, version: version, content(words: "Restaurang")) }
    #expect(refusal?.kind == .conflict)
    #expect(refusal?.conflicts.first?.mine.hasPrefix("Restaurang") == true)
    #expect(refusal?.conflicts.first?.theirs.hasPrefix("Bageri") == true)
    #expect(try sheet(informed).plan?.content.goals.first?.words == "Bageri")
  }

  @Test("Hours and days that cannot be are refused", arguments: ["hours", "dates"]) func faults(code: String) throws {
    var content = try content()
    if code == "hours" { content.goals[0].activities[0].hoursAWeek = 200 }
    if code == "dates" { content.goals[0].activities[0].end = Day(iso: "2008-04-01")! }
    #expect(#expect(throws: Refusal.self) { try save(informed, content) }?.code == code)
  }
}
