import Domain

/// Stores the text of a plan as a draft: a new one, the next version after an adopted one, or changes to the draft (R5.1).
public struct SavePlan: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The version of the draft that was read, 0 to begin a new plan (R15.3).
  public var version: Int
  /// The text.
  public var content: ActivityPlan.Content

  /// A draft.
  public init(enrolment: Enrolment.ID, version: Int, content: ActivityPlan.Content) {
    self.enrolment = enrolment
    self.version = version
    self.content = content
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> PlanSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writePlan, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "Inskrivningen är avslutad och planen kan inte ändras.")
    }
    let content = try content.accepted(sentOn: enrolment.sent)
    let newest = try work.plans(of: enrolment.id).first
    if var plan = newest, !plan.state.isSettled {
      let policy = plan.policy
      plan.state = try plan.state(
        after: .edit, policy: policy, isAuthor: true, isAssessed: false, overrideReason: nil)
      guard version == plan.version else {
        throw Refusal(
          .conflict, "planChanged", "Någon annan har ändrat planen sedan du öppnade den. Inget har skrivits över.",
          conflicts: plan.content.conflicts(with: content))
      }
      plan.content = content
      try work.update(plan)
    } else {
      guard version == 0 else {
        throw Refusal(
          .conflict, "planAdopted", "Planen har fastställts sedan du öppnade den. Gör en ny version.")
      }
      _ = try work.addPlan(
        ActivityPlan(
          id: .init(0), enrolment: enrolment.id, number: (newest?.number ?? 0) + 1, state: .draft,
          author: session.user,
          policy: try work.settings().planPolicy(of: enrolment.district, on: session.today), content: content,
          version: 1))
    }
    try work.trace(.planDrafted, in: enrolment, by: session)
    try work.keepUndo(title: try work.line("planens utkast sparat", of: enrolment.client), by: session)
    return try PlanSheet(of: enrolment, in: work, by: session)
  }
}

extension ActivityPlan.Content {
  /// The text through the one filter in, with each activity's dates in order (R16.1, R5.1).
  func accepted(sentOn sent: Day) throws(Refusal) -> ActivityPlan.Content {
    var copy = self
    for g in copy.goals.indices {
      copy.goals[g].words = try TextFilter.accept(copy.goals[g].words, maxLength: 1000, lines: .multiple)
      for a in copy.goals[g].activities.indices {
        let activity = copy.goals[g].activities[a]
        guard (0...168).contains(activity.hoursAWeek) else {
          throw Refusal(
            .invalid, "hours", "Timmar i veckan ska vara 0–168: ändra \(activity.name).",
            fields: ["hours": "Ange 0–168."])
        }
        if let end = activity.end, end < activity.start {
          throw Refusal(
            .invalid, "dates", "Slutet ligger före början: ändra \(activity.name).",
            fields: ["end": "Slutar före start."])
        }
        copy.goals[g].activities[a].provider = try TextFilter.accept(
          activity.provider, maxLength: 200, lines: .single)
        copy.goals[g].activities[a].followUp = try activity.followUp.map { text throws(Refusal) in
          try TextFilter.accept(text, maxLength: 100, lines: .single)
        }
      }
    }
    if let words = copy.clientPart?.words {
      copy.clientPart?.words = try TextFilter.accept(words, maxLength: 2000, lines: .multiple)
    }
    return copy
  }

  /// Both values of each part in which this text (theirs, stored) and `mine` differ (R15.3).
  func conflicts(with mine: ActivityPlan.Content) -> [Refusal.Conflict] {
    var conflicts: [Refusal.Conflict] = []
    if nextFollowUp != mine.nextFollowUp {
      conflicts.append(
        .init(field: "Nästa uppföljning", mine: mine.nextFollowUp?.iso ?? "–", theirs: nextFollowUp?.iso ?? "–"))
    }
    if clientPart != mine.clientPart {
      conflicts.append(
        .init(field: "Klientens del", mine: mine.clientPart?.text ?? "–", theirs: clientPart?.text ?? "–"))
    }
    for index in 0..<max(goals.count, mine.goals.count) {
      let theirs = index < goals.count ? goals[index] : nil
      let own = index < mine.goals.count ? mine.goals[index] : nil
      if theirs != own {
        conflicts.append(
          .init(field: "Mål \(index + 1)", mine: own.map(\.summary) ?? "–", theirs: theirs.map(\.summary) ?? "–"))
      }
    }
    return conflicts
  }
}

extension ActivityPlan.Goal {
  /// The goal on one line.
  var summary: String { ([words] + activities.map { "\($0.name) \($0.hoursAWeek) tim" }).joined(separator: " · ") }
}
