import Domain

/// A coach's Min dag: today's occasions, what is to be done, how the promise is kept, no-shows of eight weeks.
public struct OpenCoachDay: Verb {
  /// The session's day.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> CoachDay {
    try session.require(.registerAttendance)
    let centre = try session.requireCentre()
    let today = session.today
    var occasions: [DayOccasions.Row] = []
    for occasion in try work.occasions(at: centre, from: today, to: today)
    where occasion.state.expectsAttendance
      && (occasion.leader == session.user || occasion.isGroup || session.seesWholeUnit)
    {
      occasions.append(try DayOccasions.Row(occasion, in: work))
    }
    let newYear = Day(year: today.year, month: 1, day: 1) ?? today
    func count(_ what: FigureSelection.What) throws(Refusal) -> Int {
      try work.count(FigureSelection(what: what, unit: session.unit, since: newYear, asOf: today))
    }
    return CoachDay(
      occasions: occasions, toDo: try toDo(in: work, at: centre, by: session),
      promise: PromiseCounts(
        inTime: try count(.firstTimeInTime), dueToday: try count(.firstTimeDueToday),
        late: try count(.firstTimeLate)),
      noShows: try work.noShowWeeks(at: session.unit, weeks: 8, until: today))
  }

  /// First times to give, new times after absences, attendance to register, other tasks, plans to follow up.
  private func toDo(in work: any UnitOfWork, at centre: JobCentre.ID, by session: Session) throws(Refusal)
    -> [ToDoItem]
  {
    var items: [ToDoItem] = []
    let permissions = session.role.permissions
    for row in try work.withoutFirstTime(in: session.unit, limit: 200) where permissions.contains(.book) {
      let enrolment = try work.enrolment(row.id)
      guard enrolment.coach == session.user || enrolment.coach == nil || session.seesWholeUnit else { continue }
      let state = try work.promise(of: enrolment, today: session.today).state(today: session.today)
      guard state.isUrgent else { continue }
      items.append(ToDoItem(kind: .giveFirstTime(state), enrolment: row.id, name: row.name, due: row.firstTimeDue))
    }
    let midnight = LocalDateTime(session.today, ClockTime(minutes: 0)!)
    for (occasion, missing) in try work.unregistered(
      at: centre, leader: session.seesWholeUnit ? nil : session.user, before: midnight)
    {
      items.append(ToDoItem(kind: .register(occasion, missing: missing), due: occasion.start.day))
    }
    for task in try work.openTasks(of: session.user, unit: session.unit, everybody: session.seesWholeUnit)
    where permissions.contains(.handleTasks) {
      let row = try TaskListRow(task, in: work, today: session.today)
      items.append(ToDoItem(kind: .task(row), enrolment: task.enrolment, name: row.name, due: task.due))
    }
    for (enrolment, day) in try work.plansToFollowUp(by: session.user, until: session.today + 7) {
      let row = try work.clientRow(enrolment)
      items.append(ToDoItem(kind: .followUpPlan(day), enrolment: enrolment, name: row.name, due: day))
    }
    return items.sorted { ($0.rank, $0.due?.ordinal ?? Int.max) < ($1.rank, $1.due?.ordinal ?? Int.max) }
  }
}

/// A coach's Min dag.
public struct CoachDay: Hashable, Sendable {
  /// Today's occasions: one's own and the unit's groups, by time.
  public var occasions: [DayOccasions.Row]
  /// What is to be done, most urgent first.
  public var toDo: [ToDoItem]
  /// How the five-day promise is kept since the new year.
  public var promise: PromiseCounts
  /// No-shows a week, oldest first, with how many have been checked.
  public var noShows: NoShowWeeks

  /// A day.
  public init(occasions: [DayOccasions.Row], toDo: [ToDoItem], promise: PromiseCounts, noShows: NoShowWeeks) {
    self.occasions = occasions
    self.toDo = toDo
    self.promise = promise
    self.noShows = noShows
  }
}

/// How the five-day promise is kept (R2.3).
public struct PromiseCounts: Hashable, Sendable {
  /// A time was given in time.
  public var inTime: Int
  /// It runs out today.
  public var dueToday: Int
  /// It was given late, or has run out.
  public var late: Int

  /// Counts.
  public init(inTime: Int, dueToday: Int, late: Int) {
    self.inTime = inTime
    self.dueToday = dueToday
    self.late = late
  }
}

/// No-shows a week, none entered in error.
public struct NoShowWeeks: Hashable, Sendable {
  /// No-shows a week, oldest first.
  public var counts: [Int]
  /// How many of them have a closed check.
  public var checked: Int

  /// Counts.
  public init(counts: [Int], checked: Int) {
    self.counts = counts
    self.checked = checked
  }

  /// All of them.
  public var total: Int { counts.reduce(0, +) }
}

/// A line of ATT GÖRA.
public struct ToDoItem: Hashable, Sendable {
  /// What.
  public enum Kind: Hashable, Sendable {
    /// A first time is to be given (R2.1).
    case giveFirstTime(FirstVisitPromise.State)
    /// Attendance is to be registered (R6.3).
    case register(Occasion, missing: Int)
    /// A task.
    case task(TaskListRow)
    /// A plan is to be followed up.
    case followUpPlan(Day)
  }

  /// What.
  public var kind: Kind
  /// The case.
  public var enrolment: Enrolment.ID?
  /// The client's name.
  public var name: PersonName?
  /// The last day.
  public var due: Day?

  /// A line.
  public init(kind: Kind, enrolment: Enrolment.ID? = nil, name: PersonName? = nil, due: Day? = nil) {
    self.kind = kind
    self.enrolment = enrolment
    self.name = name
    self.due = due
  }

  /// First times before all, then new times, registration, tasks, follow-ups.
  var rank: Int {
    switch kind {
    case .giveFirstTime: 0
    case .task(let row) where row.task.kind == .giveNewTime: 1
    case .register: 2
    case .task: 3
    case .followUpPlan: 4
    }
  }
}

extension Session {
  /// Whether Min dag is about everybody of the unit: its head's (R6.3).
  var seesWholeUnit: Bool { role == .unitHead }
}

extension FirstVisitPromise.State {
  /// Whether a first time has to be given today or should have been.
  var isUrgent: Bool {
    switch self {
    case .dueToday, .breached: true
    case .running(let left): left <= 1
    case .met, .paused, .unknown: false
    }
  }
}
