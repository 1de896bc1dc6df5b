import Domain

/// The list for calling the roll of an occasion (R6.3).
public struct OpenRollCall: Verb {
  /// The occasion.
  public var occasion: Occasion.ID

  /// The list of `occasion`.
  public init(occasion: Occasion.ID) {
    self.occasion = occasion
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> RollCall {
    try session.require(.seeCases)
    let occasion = try work.occasion(occasion)
    var rows: [RollCall.Row] = []
    for place in try work.participants(of: occasion.id) where place.state == .booked {
      let enrolment = try work.enrolment(place.enrolment)
      guard session.unit.covers(centre: enrolment.centre, district: enrolment.district) else { continue }
      let client = try work.client(place.client)
      let task = try work.task(.checkAbsence, of: enrolment.id, about: occasion.id)
      let owner = try task?.owner.user.map { id throws(Refusal) in try work.user(id).fullName }
      rows.append(
        RollCall.Row(
          id: place.id, enrolment: enrolment.id, name: client.details.name, mark: place.mark,
          task: task.flatMap { task in
            task.state == .open ? RollCall.TaskNote(owner: owner ?? "stadsdelens enhet", due: task.due) : nil
          }))
    }
    let leader = try occasion.leader.map { id throws(Refusal) in try work.user(id).fullName }
    return RollCall(occasion: occasion, leaderName: leader, rows: rows)
  }
}

/// An upprop: who is expected, and what is registered so far.
public struct RollCall: Hashable, Sendable {
  /// One person's line.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The place.
    public var id: Participant.ID
    /// The enrolment behind it.
    public var enrolment: Enrolment.ID
    /// The name.
    public var name: PersonName
    /// The mark, nil while not registered.
    public var mark: AttendanceMark?
    /// The open R7.1 task that a no-show led to.
    public var task: TaskNote?

    /// A line.
    public init(
      id: Participant.ID, enrolment: Enrolment.ID, name: PersonName, mark: AttendanceMark? = nil, task: TaskNote? = nil
    ) {
      self.id = id
      self.enrolment = enrolment
      self.name = name
      self.mark = mark
      self.task = task
    }
  }

  /// To whom a no-show's task went, and until when.
  public struct TaskNote: Hashable, Sendable {
    /// The owner's full name, or the unit.
    public var owner: String
    /// The last day.
    public var due: Day

    /// A note.
    public init(owner: String, due: Day) {
      self.owner = owner
      self.due = due
    }
  }

  /// The occasion.
  public var occasion: Occasion
  /// Who leads it.
  public var leaderName: String?
  /// The lines, by Swedish name order.
  public var rows: [Row]

  /// A roll call.
  public init(occasion: Occasion, leaderName: String? = nil, rows: [Row]) {
    self.occasion = occasion
    self.leaderName = leaderName
    self.rows = rows
  }

  /// How many are registered.
  public var registered: Int { rows.count { $0.mark != nil } }
}
