import Casework
import Domain
import GRDB

/// Follow-up tasks.
extension RegisterTransaction {
  func task(_ id: FollowUpTask.ID) throws(Refusal) -> FollowUpTask {
    let found = try Refusal.translating {
      try first("SELECT * FROM client_task WHERE id = ?", [id]) { try FollowUpTask($0) }
    }
    guard let found else { throw Refusal.missing("task", "Uppgiften") }
    return found
  }

  func tasks(of enrolment: Enrolment.ID) throws(Refusal) -> [FollowUpTask] {
    try Refusal.translating {
      try all("SELECT * FROM client_task WHERE enrolment_id = ? ORDER BY id DESC", [enrolment]) {
        try FollowUpTask($0)
      }
    }
  }

  func task(_ kind: FollowUpTask.Kind, of enrolment: Enrolment.ID, about occasion: Occasion.ID) throws(Refusal)
    -> FollowUpTask?
  {
    try Refusal.translating {
      try first(
        """
        SELECT * FROM client_task WHERE enrolment_id = ? AND occasion_id = ? AND kind = ?
        ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'closed' THEN 1 ELSE 2 END, id DESC LIMIT 1
        """, [enrolment, occasion, kind]
      ) { try FollowUpTask($0) }
    }
  }

  func openTasks(of user: User.ID, unit: Unit, everybody: Bool, pastDue: Day?) throws(Refusal) -> [FollowUpTask] {
    try Refusal.translating {
      let own = try openTasks("owner_id = ?", [user])
      let ofUnit: [FollowUpTask]
      switch unit {
      case .centre(let centre): ofUnit = try openTasks("owner_centre_id = ?", [centre])
      case .district(let district): ofUnit = try openTasks("owner_district_id = ?", [district])
      case .city: ofUnit = everybody ? try openTasks("1", []) : []
      }
      let others = ofUnit.filter { task in
        task.owner.user != user && (everybody || task.owner.user == nil || pastDue.map { task.due < $0 } == true)
      }
      return (own + others).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }
  }

  func decisionsNotReceived(of user: User.ID, in district: HomeDistrict.ID, everybody: Bool) throws(Refusal)
    -> [FollowUpTask]
  {
    try Refusal.translating {
      try all(
        """
        SELECT t.*, e.client_id FROM follow_up_task t CROSS JOIN enrolment e ON e.id = t.enrolment_id
        LEFT JOIN user u ON u.id = e.caseworker_id
        WHERE t.decision NOT GLOB '*"received":*' AND e.district_id = ?
          AND (? OR e.caseworker_id = ? OR coalesce(u.active, 0) = 0)
        """, [district, everybody, user]
      ) { try FollowUpTask($0) }
      .filter { $0.decision?.asksForReceipt == true }
      .sorted { ($0.decision?.day.ordinal ?? 0, $0.id) < ($1.decision?.day.ordinal ?? 0, $1.id) }
    }
  }

  func takeDecisionsToReview() throws(Refusal) -> [Enrolment.ID] {
    try Refusal.translating {
      let found: [Enrolment.ID] = try all("SELECT enrolment_id FROM decision_review ORDER BY 1") {
        try $0.value("enrolment_id")
      }
      if !found.isEmpty { try execute("DELETE FROM decision_review") }
      return found
    }
  }

  func addTask(_ task: FollowUpTask) throws(Refusal) -> FollowUpTask {
    try Refusal.translating {
      var added = task
      added.id = try insert(
        """
        INSERT INTO follow_up_task (kind, enrolment_id, occasion_id, plan_id, ordinal, opened, owner_id,
          owner_centre_id, owner_district_id, due, state, finding, found, decision, reconsiders, support, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [task.kind, task.enrolment, task.occasion, task.plan, task.ordinal, task.opened]
          + (try columns(of: task)))
      added.version = 1
      record(.task(.init(before: nil, after: added)))
      return added
    }
  }

  func update(_ task: FollowUpTask) throws(Refusal) {
    try Refusal.translating {
      try record(.task(.init(before: self.task(task.id), after: task)))
      try updateVersioned(
        "Uppgiften",
        """
        UPDATE follow_up_task SET owner_id = ?, owner_centre_id = ?, owner_district_id = ?, due = ?, state = ?,
          finding = ?, found = ?, decision = ?, reconsiders = ?, support = ?, note = ?, version = version + 1
        WHERE id = ? AND version = ?
        """, try columns(of: task) + [task.id, task.version],
        conflicts: {
          let stored = try self.task(task.id)
          guard stored.finding != task.finding else { return [] }
          return [
            Refusal.Conflict(
              field: "Orsak", mine: task.finding?.label ?? "–", theirs: stored.finding?.label ?? "–")
          ]
        })
    }
  }

  private func openTasks(_ condition: String, _ arguments: StatementArguments) throws -> [FollowUpTask] {
    try all("SELECT * FROM client_task WHERE state = 'open' AND \(condition) ORDER BY due, id", arguments) {
      try FollowUpTask($0)
    }
  }

  private func columns(of task: FollowUpTask) throws -> StatementArguments {
    [
      task.owner.user, task.owner.unit.centre, task.owner.unit.district, task.due, task.state,
      try task.finding.map { try JSONText.encode($0) }, try task.found.map { try JSONText.encode($0) },
      try task.decision.map { try JSONText.encode($0) }, try task.reconsiders.map { try JSONText.encode($0) },
      task.support, task.note,
    ]
  }
}
