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
      promisedDays: try work.settings().number(.firstVisitDays, at: session.unit, on: today),
      noShows: try work.noShowWeeks(at: session.unit, weeks: 8, until: today),
      emptyDistricts: try work.emptyDistricts(ofCasesAt: centre, on: today))
  }

  /// First times to give, new times after absences, attendance to register, other tasks, plans to follow up.
  private func toDo(in work: any UnitOfWork, at centre: JobCentre.ID, by session: Session) throws(Refusal)
    -> [ToDoItem]
  {
    var items: [ToDoItem] = []
    let permissions = session.permissions
    if permissions.contains(.book) { items += try firstTimes(in: work, by: session) }
    let midnight = LocalDateTime(session.today, ClockTime(minutes: 0)!)
    for (occasion, missing) in try work.unregistered(
      at: centre, leader: session.seesWholeUnit ? nil : session.user, before: midnight)
    {
      let single = occasion.isGroup ? nil : try work.participants(of: occasion.id).first { $0.state == .booked }
      let name = try single.map { place throws(Refusal) in try work.client(place.client).details.name }
      items.append(ToDoItem(kind: .register(occasion, missing: missing), name: name, due: occasion.start.day))
    }
    for task in try work.openTasks(of: session.user, unit: session.unit, everybody: session.seesWholeUnit)
    where permissions.contains(.handleTasks) {
      let row = try TaskListRow(task, in: work, today: session.today)
      items.append(ToDoItem(kind: .task(row), enrolment: task.enrolment, name: row.name, due: task.due))
    }
    for (enrolment, since) in try work.youthWithoutPlan(of: session.user) {
      let clock = YouthPlanning(unemployedSince: since)
      guard permissions.contains(.writePlan), clock.isUrgent(today: session.today) else { continue }
      let row = try work.clientRow(enrolment)
      items.append(
        ToDoItem(kind: .planYouth(clock), enrolment: enrolment, name: row.name, due: clock.guarantee))
    }
    for (enrolment, missed) in try work.withoutNewTime(
      at: centre, coach: session.seesWholeUnit ? nil : session.user, after: session.now)
    where permissions.contains(.book) {
      let row = try work.clientRow(enrolment)
      items.append(
        ToDoItem(kind: .giveNewTime(missed: missed), enrolment: enrolment, name: row.name, due: missed))
    }
    for interruption in try work.interruptionsEnding(
      at: centre, coach: session.seesWholeUnit ? nil : session.user, until: session.today + 7)
    where permissions.contains(.handleTasks) {
      let row = try work.clientRow(interruption.enrolment)
      items.append(
        ToDoItem(
          kind: .endInterruption(interruption.expectedReturn), enrolment: interruption.enrolment, name: row.name,
          due: interruption.expectedReturn))
    }
    for (enrolment, day) in try work.plansToFollowUp(by: session.user, until: session.today + 7) {
      let row = try work.clientRow(enrolment)
      items.append(ToDoItem(kind: .followUpPlan(day), enrolment: enrolment, name: row.name, due: day))
    }
    if permissions.contains(.sendLetter) {
      let waiting = try work.outboxCount(of: session.unit)
      if waiting > 0 { items.append(ToDoItem(kind: .sendLetters(waiting))) }
    }
    return items.sorted { ($0.rank, $0.due?.ordinal ?? Int.max) < ($1.rank, $1.due?.ordinal ?? Int.max) }
  }

  /// Those of one's own and of nobody's who wait for a first time; when they are many, the first and how many besides.
  private func firstTimes(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [ToDoItem] {
    let waiting = try work.withoutFirstTime(
      in: session.unit, coach: session.seesWholeUnit ? nil : session.user, limit: CoachDay.firstTimesListed)
    var items: [ToDoItem] = []
    for row in waiting.rows {
      let state = try work.promise(of: work.enrolment(row.id), today: session.today).state(today: session.today)
      items.append(ToDoItem(kind: .giveFirstTime(state), enrolment: row.id, name: row.name, due: row.firstTimeDue))
    }
    if waiting.more > 0, case .giveFirstTime(let last)? = items.last?.kind {
      items.append(ToDoItem(kind: .giveMoreFirstTimes(waiting.more, isUrgent: last.isUrgent)))
    }
    return items
  }
}
