import Domain

/// Takes a plan one step: submits it, approves or returns it, or adopts it, with the tasks that follow (R5.3).
public struct AdvancePlan: Verb {
  /// The plan.
  public var plan: ActivityPlan.ID
  /// The version read (R15.3).
  public var version: Int
  /// The step; `.edit` is done by `SavePlan`.
  public var event: PlanEvent
  /// The handläggare's comment; demanded by a return.
  public var comment: String?
  /// Why it is adopted without a completed assessment (R5.1).
  public var overrideReason: String?

  /// A step.
  public init(
    plan: ActivityPlan.ID, version: Int, event: PlanEvent, comment: String? = nil, overrideReason: String? = nil
  ) {
    self.plan = plan
    self.version = version
    self.event = event
    self.comment = comment
    self.overrideReason = overrideReason
  }

  /// An adopted plan is withdrawn by a verb of its own (`WithdrawPlan`).
  public var isUndoable: Bool { event != .adopt }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> PlanSheet {
    var plan = try work.plan(plan)
    let enrolment = try work.enrolment(plan.enrolment)
    try session.require(event == .approve || event == .return ? .approvePlan : .writePlan, for: enrolment)
    guard plan.version == version else {
      throw Refusal(.conflict, "planChanged", "Någon annan har ändrat planen. Läs den på nytt först.")
    }
    let policy = try work.settings().planPolicy(of: enrolment.district, on: session.today)
    let isAssessed = try work.facts(of: enrolment.id).assessmentCompleted
    let comment = try comment.map { text throws(Refusal) in
      try TextFilter.accept(text, maxLength: 1000, lines: .multiple)
    }
    if event == .return, (comment ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "commentMissing", "Skriv vad som behöver ändras i planen.",
        fields: ["comment": "Skriv vad som behöver ändras."])
    }
    plan.state = try plan.state(
      after: event, policy: policy, isAuthor: plan.author == session.user, isAssessed: isAssessed,
      overrideReason: overrideReason)
    plan.policy = policy
    switch event {
    case .submit: plan.submitted = session.now
    case .approve, .return: plan.comment = comment
    case .adopt:
      plan.adopted = session.now
      plan.adopter = session.user
      plan.overrideReason = isAssessed ? nil : overrideReason
    case .edit: break
    }
    try work.update(plan)
    try settleTasks(of: plan, in: enrolment, work: work, by: session)
    try work.trace(event.logAction, in: enrolment, detail: ["plan": "\(plan.id.rawValue)"], by: session)
    try work.refresh(enrolment.id, now: session.now)
    let title = try work.line(event.logAction.label, of: enrolment.client)
    if event == .adopt {
      try work.keepAct(title, withdrawnAs: .plan, made: [.plan(plan.id)], by: session)
    } else {
      try work.keepUndo(title: title, by: session)
    }
    return try PlanSheet(of: try work.enrolment(enrolment.id), in: work, by: session)
  }

  /// Submitting asks the handläggare to approve; deciding closes that; adopting under information asks to read (R5.3).
  private func settleTasks(of plan: ActivityPlan, in enrolment: Enrolment, work: any UnitOfWork, by session: Session)
    throws(Refusal)
  {
    let due = try work.absenceCheckDue(in: enrolment, on: session.today)
    switch event {
    case .submit:
      try work.open(.approvePlan, in: enrolment, due: due, plan: plan.id, by: session)
    case .approve, .return:
      for task in try work.tasks(of: enrolment.id)
      where task.kind == .approvePlan && task.state == .open && task.plan == plan.id {
        try work.close(task, note: comment, line: event == .approve ? "Godkänd." : "Återsänd.", by: session)
      }
    case .adopt where plan.policy == .information:
      try work.open(.readPlan, in: enrolment, due: due, plan: plan.id, by: session)
    case .adopt, .edit: break
    }
  }
}

extension PlanEvent {
  /// What the log calls the step.
  var logAction: LogAction {
    switch self {
    case .submit: .planSubmitted
    case .approve: .planApproved
    case .return: .planReturned
    case .adopt: .planAdopted
    case .edit: .planDrafted
    }
  }
}
