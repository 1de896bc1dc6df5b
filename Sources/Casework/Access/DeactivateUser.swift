import Domain

/// Switches a user off. Open tasks are handed over in the same act, or before it (R7.7); a coach's clients go to who takes
/// over, else to Ofördelade (R1.10), and what a handläggare was named in to the district's unit (R1.11).
public struct DeactivateUser: Verb {
  /// Who takes over what is open.
  public enum Receiver: Hashable, Sendable {
    /// The unit as such.
    case unit
    /// Somebody of the same unit.
    case user(User.ID)
  }

  /// The account name.
  public var name: String
  /// Who takes over; nil refuses where something is open.
  public var receiver: Receiver?

  /// Deactivates a user.
  public init(name: String, handingOverTo receiver: Receiver? = nil) {
    self.name = name
    self.receiver = receiver
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> User {
    try session.require(.manageUsers)
    guard let user = try work.user(named: name) else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte.")
    }
    guard user.isActive else {
      throw Refusal(.impossible, "inactive", "\(user.fullName) är redan avslutad.")
    }
    guard user.id != session.user else {
      throw Refusal(.impossible, "self", "Man kan inte avsluta sig själv. Låt en annan administratör göra det.")
    }
    let open = try work.openTasks(of: user.id, unit: .city, everybody: false)
    guard open.isEmpty || receiver != nil else {
      throw Refusal(
        .impossible, "openTasks",
        "\(user.fullName) har \(open.count) öppna \(open.count == 1 ? "uppgift" : "uppgifter"). "
          + "Lämna över dem först (Uppgifter, r), eller välj vem som tar över.",
        fields: ["receiver": "Välj vem som tar över."])
    }
    let follower = try follower(of: user, in: work)
    for task in open { try handOver(task, to: follower, in: work, by: session) }
    for id in try work.openEnrolments(keptBy: user.id) {
      var enrolment = try work.enrolment(id)
      let coach = User.Assignment(role: .coach, unit: .centre(enrolment.centre))
      if enrolment.coach == user.id {
        enrolment.coach = follower.flatMap { $0.assignments.contains(coach) ? $0.id : nil }
      }
      let caseworker = User.Assignment(role: .caseworker, unit: .district(enrolment.district))
      if enrolment.caseworker == user.id {
        enrolment.caseworker = follower.flatMap { $0.assignments.contains(caseworker) ? $0.id : nil }
      }
      try work.update(enrolment)
      try work.trace(
        .coachAssigned, in: enrolment, detail: ["coach": enrolment.coach.map { "\($0.rawValue)" } ?? "none"],
        by: session)
    }
    try work.setUser(user.id, active: false)
    try work.trace(.userDeactivated, detail: ["user": "\(user.id.rawValue)"], by: session)
    return try work.user(user.id)
  }

  private func follower(of user: User, in work: any UnitOfWork) throws(Refusal) -> User? {
    guard case .user(let id) = receiver else { return nil }
    let follower = try work.user(id)
    guard follower.isActive, follower.id != user.id else {
      let words = "\(follower.fullName) kan inte ta över."
      throw Refusal(.impossible, "receiver", words, fields: ["receiver": words])
    }
    return follower
  }

  private func handOver(
    _ task: FollowUpTask, to follower: User?, in work: any UnitOfWork, by session: Session
  ) throws(Refusal) {
    if let follower, !follower.assignments.contains(where: { $0.unit == task.owner.unit }) {
      let words = "\(follower.fullName) arbetar inte på uppgifternas enhet."
      throw Refusal(.impossible, "otherUnit", words, fields: ["receiver": words])
    }
    var task = task
    task.owner.user = follower?.id
    try work.update(task)
    try work.addTaskEvent(
      "Överlämnad till \(follower?.fullName ?? "enheten").", to: task.id, at: session.now, by: session.user)
    try work.trace(
      .taskReassigned, in: try work.enrolment(task.enrolment), detail: ["task": "\(task.id.rawValue)"], by: session)
  }
}
