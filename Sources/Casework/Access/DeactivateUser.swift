import Domain

/// Switches a user off. What is open goes in the same act to somebody who may do it: tasks, the clients of a coach or a
/// handläggare, and coming meetings (R7.7, R1.10, R1.11).
public struct DeactivateUser: Verb {
  /// Who takes over what is open.
  public enum Receiver: Hashable, Sendable {
    /// The unit as such: clients become Ofördelade or the district's, tasks the unit's. Meetings need a person.
    case unit
    /// Somebody who may do it.
    case user(User.ID)
  }

  /// A user that was switched off.
  public struct Outcome: LineOutcome {
    /// The user.
    public var user: User
    /// The units that have nobody now.
    public var emptied: [EmptyUnit]
    /// What was done, and which units have nobody now.
    public var line: ActLine
  }

  /// The account name.
  public var name: String
  /// Who takes over tasks and clients; nil refuses where something is open.
  public var receiver: Receiver?
  /// Who takes over coming meetings; nil is the receiver.
  public var leader: User.ID?
  /// What was shown to be handed over: where there is more, nothing is done; nil where whoever confirms takes all.
  public var shown: [Duty: Int]?

  /// Deactivates a user.
  public init(
    name: String, handingOverTo receiver: Receiver? = nil, meetingsTo leader: User.ID? = nil, shown: [Duty: Int]? = nil
  ) {
    self.name = name
    self.receiver = receiver
    self.leader = leader
    self.shown = shown
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome {
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
    let held = try Holdings(of: user, in: work, after: session.now)
    guard held.duties.isEmpty || receiver != nil else {
      throw Refusal(
        .impossible, "openTasks",
        "\(user.fullName) har \(held.duties.words ?? "något öppet"). Välj vem som tar över.",
        fields: ["receiver": "Välj vem som tar över."])
    }
    if let shown, held.duties.contains(where: { $0.value > shown[$0.key, default: 0] }) {
      throw Refusal(
        .conflict, "notShown",
        "\(user.fullName) har fått mer sedan du frågades, nu \(held.duties.words ?? ""). Inget är gjort. Gå tillbaka till "
          + "listan och öppna formuläret igen.")
    }
    let staffing = Staffing(try work.users())
    let emptied = staffing.emptied(by: user)
    let follower = try follower(of: user, in: work)
    let leader = try self.leader.map { id throws(Refusal) in try work.user(id) } ?? follower
    try requireFit(follower, leader, for: held, emptied: emptied, in: work)
    for task in held.tasks {
      try work.hand(task, to: .init(user: follower?.id, unit: task.owner.unit), by: session)
    }
    for enrolment in held.cases { try handOver(enrolment, of: user, to: follower, in: work, by: session) }
    for var meeting in held.meetings {
      meeting.leader = leader?.id
      try work.update(meeting)
    }
    try work.setUser(user.id, active: false)
    try work.trace(.userDeactivated, detail: ["user": "\(user.id.rawValue)"], by: session)
    let left = try emptied.map { unit throws(Refusal) in try work.emptyUnit(unit) }
    return Outcome(
      user: try work.user(user.id), emptied: left,
      line: ActLine("avslutad", left.map { $0.words("nu") }, of: user.fullName))
  }

  private func follower(of user: User, in work: any UnitOfWork) throws(Refusal) -> User? {
    guard case .user(let id) = receiver else { return nil }
    let follower = try work.user(id)
    guard follower.isActive, follower.id != user.id else {
      throw refused("receiver", "\(follower.fullName) kan inte ta över.")
    }
    return follower
  }

  /// Refuses where the receivers may not do something of it, or have something else at the time of a meeting.
  private func requireFit(
    _ follower: User?, _ leader: User?, for held: Holdings, emptied: [Unit], in work: any UnitOfWork
  ) throws(Refusal) {
    for (duty, count) in held.duties.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let words = [duty: count].words ?? ""
      let unit = try work.name(of: duty.unit)
      if case .leading = duty {
        guard let leader else {
          throw refused("leaderMissing", "\(words) i \(unit) behöver någon som leder. Välj en person.", field: "leader")
        }
        guard leader.may(duty), leader.id != held.user.id else {
          throw refused("otherUnit", "\(leader.fullName) kan inte leda \(words) i \(unit).", field: "leader")
        }
      } else if let follower {
        guard follower.may(duty) else {
          throw refused("otherUnit", "\(follower.fullName) kan inte ta över \(words) i \(unit).")
        }
      } else if case .task = duty, emptied.contains(duty.unit) {
        throw refused(
          "nobodyLeft",
          "\(unit) har sedan ingen \(duty.unit.missingRole) som kan göra \(words). Lägg till någon först, eller välj en person."
        )
      }
    }
    if let leader { try requireFree(leader, for: held.meetings, in: work) }
  }

  private func requireFree(_ leader: User, for meetings: [Occasion], in work: any UnitOfWork) throws(Refusal) {
    var clashes: [String] = []
    for meeting in meetings {
      let day = meeting.start.day
      for busy in try work.busy(.user(leader.id), from: day, to: day)
      where busy.start < meeting.end && meeting.start < busy.end {
        clashes.append("\(meeting.title) \(day.iso) \(meeting.start.time.text) (har \(busy.title))")
      }
    }
    guard !clashes.isEmpty else { return }
    let shown = clashes.prefix(3).joined(separator: ", ") + (clashes.count > 3 ? " och \(clashes.count - 3) till" : "")
    throw Refusal(
      .occupied, "leaderOccupied",
      "\(leader.fullName) är upptagen vid \(shown). Välj någon annan för mötena, eller boka om dem först.",
      fields: [
        "leader": "\(leader.fullName) är upptagen vid \(clashes.count == 1 ? "ett möte" : "\(clashes.count) möten")."
      ])
  }

  private func refused(_ code: String, _ words: String, field: String = "receiver") -> Refusal {
    Refusal(.impossible, code, words, fields: [field: words])
  }

  private func handOver(
    _ enrolment: Enrolment, of user: User, to follower: User?, in work: any UnitOfWork, by session: Session
  ) throws(Refusal) {
    for (side, person) in [(FollowUpTask.Kind.Side.centre, enrolment.coach), (.district, enrolment.caseworker)]
    where person == user.id {
      _ = try work.assign(follower?.id, on: side, to: work.enrolment(enrolment.id), by: session)
    }
  }
}
