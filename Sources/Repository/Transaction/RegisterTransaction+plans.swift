import Casework
import Domain
import GRDB

/// Activity plans.
extension RegisterTransaction {
  func plan(_ id: ActivityPlan.ID) throws(Refusal) -> ActivityPlan {
    let found = try Refusal.translating {
      try first("SELECT * FROM activity_plan WHERE id = ? AND NOT removed", [id]) { try plan($0) }
    }
    guard let found else { throw Refusal.missing("plan", "Planen") }
    return found
  }

  func plans(of enrolment: Enrolment.ID) throws(Refusal) -> [ActivityPlan] {
    try Refusal.translating {
      try all("SELECT * FROM activity_plan WHERE enrolment_id = ? AND NOT removed ORDER BY number DESC", [enrolment]) {
        try plan($0)
      }
    }
  }

  func addPlan(_ plan: ActivityPlan) throws(Refusal) -> ActivityPlan {
    try Refusal.translating {
      var added = plan
      added.id = try insert(
        """
        INSERT INTO activity_plan (enrolment_id, number, author_id, state, policy, next_follow_up, client_took_part,
          client_stance, client_words, submitted, comment, override_reason, adopted, adopter_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [plan.enrolment, plan.number, plan.author] + columns(of: plan))
      added.version = 1
      try addGoals(of: added)
      record(.plan(.init(before: nil, after: added)))
      return added
    }
  }

  /// Goals before the plan's own row: once that is adopted, the register lets nothing of it change (R5.4).
  func update(_ plan: ActivityPlan) throws(Refusal) {
    try Refusal.translating {
      let stored = try self.plan(plan.id)
      guard stored.version == plan.version else { throw Refusal.changedMeanwhile("Planen") }
      record(.plan(.init(before: stored, after: plan)))
      try execute("DELETE FROM plan_goal WHERE plan_id = ?", [plan.id])
      try addGoals(of: plan)
      try updateVersioned(
        "Planen",
        """
        UPDATE activity_plan SET author_id = ?, state = ?, policy = ?, next_follow_up = ?, client_took_part = ?,
          client_stance = ?, client_words = ?, submitted = ?, comment = ?, override_reason = ?, adopted = ?,
          adopter_id = ?, version = version + 1
        WHERE id = ? AND version = ?
        """, [plan.author] + columns(of: plan) + [plan.id, plan.version])
    }
  }

  /// The one update that the register lets through on an adopted plan: its text stays.
  func withdraw(_ plan: ActivityPlan) throws(Refusal) {
    try Refusal.translating {
      try updateVersioned(
        "Planen", "UPDATE activity_plan SET state = ?, version = version + 1 WHERE id = ? AND version = ?",
        [PlanState.withdrawn, plan.id, plan.version])
    }
  }

  func remove(_ plan: ActivityPlan) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE activity_plan SET removed = 1, number = -id, version = version + 1 WHERE id = ? AND adopted IS NULL",
        [plan.id])
    }
  }

  func putBack(_ plan: ActivityPlan) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE activity_plan SET removed = 0, number = ?, version = version + 1 WHERE id = ?", [plan.number, plan.id])
    }
  }

  private func addGoals(of plan: ActivityPlan) throws {
    for (ordinal, goal) in plan.content.goals.enumerated() {
      try execute(
        "INSERT INTO plan_goal (plan_id, ordinal, words, target) VALUES (?, ?, ?, ?)",
        [plan.id, ordinal, goal.words, goal.target])
      let key = db.lastInsertedRowID
      for (place, activity) in goal.activities.enumerated() {
        try execute(
          """
          INSERT INTO planned_activity (goal_id, ordinal, activity_id, name, provider, responsible, hours, start, end,
            follow_up)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            key, place, activity.activity, activity.name, activity.provider, activity.responsible,
            activity.hoursAWeek, activity.start, activity.end, activity.followUp,
          ])
      }
    }
  }

  private func plan(_ row: Row) throws -> ActivityPlan {
    let id: ActivityPlan.ID = try row.value("id")
    let goals = try all("SELECT * FROM plan_goal WHERE plan_id = ? ORDER BY ordinal", [id]) { goal in
      (
        key: try goal.value("id") as Int64,
        goal: ActivityPlan.Goal(words: try goal.value("words"), target: try goal.value("target"))
      )
    }
    let content = ActivityPlan.Content(
      goals: try goals.map { key, goal in
        var goal = goal
        goal.activities = try all("SELECT * FROM planned_activity WHERE goal_id = ? ORDER BY ordinal", [key]) {
          try ActivityPlan.PlannedActivity($0)
        }
        return goal
      },
      nextFollowUp: try row.value("next_follow_up"), clientPart: try clientPart(row))
    return ActivityPlan(
      id: id, enrolment: try row.value("enrolment_id"), number: try row.value("number"), state: try row.value("state"),
      author: try row.value("author_id"), policy: try row.value("policy"), content: content,
      submitted: try row.value("submitted"), comment: try row.value("comment"),
      overrideReason: try row.value("override_reason"), adopted: try row.value("adopted"),
      adopter: try row.value("adopter_id"),
      version: try row.value("version"))
  }

  private func clientPart(_ row: Row) throws -> ClientPart? {
    guard let stance: ClientPart.Stance = try row.value("client_stance") else { return nil }
    return ClientPart(
      tookPart: try row.flag("client_took_part"), stance: stance, words: try row.value("client_words") ?? "")
  }

  private func columns(of plan: ActivityPlan) -> StatementArguments {
    let part = plan.content.clientPart
    return [
      plan.state, plan.policy, plan.content.nextFollowUp, part?.tookPart.stored, part?.stance,
      part.flatMap { $0.words.isEmpty ? nil : $0.words }, plan.submitted, plan.comment, plan.overrideReason,
      plan.adopted, plan.adopter,
    ]
  }
}

extension ActivityPlan.PlannedActivity {
  fileprivate init(_ row: Row) throws {
    self.init(
      activity: try row.value("activity_id"), name: try row.value("name"), provider: try row.value("provider"),
      responsible: try row.value("responsible"), hoursAWeek: try row.value("hours"), start: try row.value("start"),
      end: try row.value("end"), followUp: try row.value("follow_up"))
  }
}
