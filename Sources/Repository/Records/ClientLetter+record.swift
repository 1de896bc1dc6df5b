import Domain
import GRDB

extension ClientLetter {
  /// A letter from its row, with the occasions that stand in it.
  init(_ row: Row, names: [NamedOccasion]) throws {
    self.init(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), client: try row.value("client_id"),
      kind: try row.value("kind"), subject: try Subject(row), names: names, language: try row.value("language"),
      basis: try (row.value("basis") as String?).map { try JSONText.decode($0) },
      text: try row.value("text"), made: try Making(row), printing: try Printing(row),
      isDistricts: try row.value("by_district"))
  }
}

extension ClientLetter.Making {
  init?(_ row: Row) throws {
    guard let at: LocalDateTime = try row.value("made") else { return nil }
    self.init(at: at, by: try row.value("made_by_id"))
  }
}

extension ClientLetter.Printing {
  init(_ row: Row) throws {
    if let printed: LocalDateTime = try row.value("printed") {
      self = .printed(at: printed)
    } else if let queued: LocalDateTime = try row.value("queued") {
      self = .queued(at: queued, job: try row.value("job"))
    } else {
      self = .notPrinted
    }
  }

  /// The columns `queued`, `job` and `printed`.
  var stored: (queued: LocalDateTime?, job: String?, printed: LocalDateTime?) {
    switch self {
    case .notPrinted: (nil, nil, nil)
    case .queued(let at, let job): (at, job, nil)
    case .printed(let at): (nil, nil, at)
    }
  }
}

extension NamedOccasion {
  init(_ row: Row) throws {
    self.init(occasion: try row.value("occasion_id"), start: try row.value("start"))
  }
}

extension ClientLetter.Subject {
  init(_ row: Row) throws {
    if let place: Participant.ID = try row.value("participant_id") {
      self = .place(place)
    } else if let activity: Activity.ID = try row.value("activity_id") {
      self = .activity(activity)
    } else if let plan: ActivityPlan.ID = try row.value("plan_id") {
      self = .plan(plan)
    } else {
      self = .enrolment
    }
  }

  /// The columns `participant_id`, `activity_id` and `plan_id`, of which one at most is filled.
  var stored: (place: Participant.ID?, activity: Activity.ID?, plan: ActivityPlan.ID?) {
    switch self {
    case .place(let id): (id, nil, nil)
    case .activity(let id): (nil, id, nil)
    case .plan(let id): (nil, nil, id)
    case .enrolment: (nil, nil, nil)
    }
  }
}
