import Domain
import GRDB

extension SentLetter {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), client: try row.value("client_id"),
      kind: try row.value("kind"), subject: try Subject(row), language: try row.value("language"),
      way: try row.value("way"), day: try row.value("day"), recorded: try row.value("recorded"),
      by: try row.value("by_id"), text: try row.value("text"))
  }
}

extension SentLetter.Subject {
  init(_ row: Row) throws {
    if let place: Participant.ID = try row.value("participant_id") {
      self = .place(place)
    } else if let activity: Activity.ID = try row.value("activity_id") {
      self = .activity(activity)
    } else if let plan: ActivityPlan.ID = try row.value("plan_id") {
      self = .plan(plan)
    } else if let task: FollowUpTask.ID = try row.value("task_id") {
      self = .task(task)
    } else {
      self = .enrolment
    }
  }

  /// The columns `participant_id`, `activity_id`, `plan_id` and `task_id`, of which one at most is filled.
  var stored: (place: Participant.ID?, activity: Activity.ID?, plan: ActivityPlan.ID?, task: FollowUpTask.ID?) {
    switch self {
    case .place(let id): (id, nil, nil, nil)
    case .activity(let id): (nil, id, nil, nil)
    case .plan(let id): (nil, nil, id, nil)
    case .task(let id): (nil, nil, nil, id)
    case .enrolment: (nil, nil, nil, nil)
    }
  }
}
