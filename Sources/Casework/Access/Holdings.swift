import Domain

/// What a user has that is handed over before the user is switched off (R7.7).
struct Holdings {
  /// The user.
  var user: User
  /// Open tasks.
  var tasks: [FollowUpTask]
  /// Open cases as coach or handläggare.
  var cases: [Enrolment]
  /// Coming occasions to lead.
  var meetings: [Occasion]

  init(of user: User, in work: any UnitOfWork, after now: LocalDateTime) throws(Refusal) {
    self.user = user
    tasks = try work.openTasks(of: user.id, unit: .city, everybody: false)
    cases = try work.openEnrolments(keptBy: user.id).map { id throws(Refusal) in try work.enrolment(id) }
    meetings = try work.comingOccasions(ledBy: user.id, after: now)
  }

  /// How much there is of each.
  var duties: [Duty: Int] {
    var duties: [Duty: Int] = [:]
    for task in tasks { duties[.task(task.kind, task.owner.unit), default: 0] += 1 }
    for enrolment in cases {
      if enrolment.coach == user.id { duties[.coach(enrolment.centre), default: 0] += 1 }
      if enrolment.caseworker == user.id { duties[.caseworker(enrolment.district), default: 0] += 1 }
    }
    for meeting in meetings { duties[.leading(meeting.centre), default: 0] += 1 }
    return duties
  }
}

extension [Duty: Int] {
  /// "3 öppna uppgifter, 12 klienter och 1 kommande möte"; nil where there is nothing.
  public var words: String? {
    var tasks = 0
    var clients = 0
    var meetings = 0
    for (duty, count) in self {
      switch duty {
      case .task: tasks += count
      case .coach, .caseworker: clients += count
      case .leading: meetings += count
      }
    }
    let parts = [
      (tasks, "öppen uppgift", "öppna uppgifter"), (clients, "klient", "klienter"),
      (meetings, "kommande möte", "kommande möten"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    guard let last = parts.last else { return nil }
    return parts.count == 1 ? last : "\(parts.dropLast().joined(separator: ", ")) och \(last)"
  }
}
