import Domain

/// A line of ATT GÖRA.
public struct ToDoItem: Hashable, Sendable {
  /// What.
  public enum Kind: Hashable, Sendable {
    /// A first time is to be given (R2.1).
    case giveFirstTime(FirstVisitPromise.State)
    /// So many more wait for a first time than are listed, pressing ones among them or not.
    case giveMoreFirstTimes(Int, isUrgent: Bool)
    /// Attendance is to be registered (R6.3).
    case register(Occasion, missing: Int)
    /// A client who missed something, of that day, has no new time, and nobody has been given the task (R7.3).
    case giveNewTime(missed: Day)
    /// A task.
    case task(TaskListRow)
    /// A young person has no adopted plan and the job guarantee is near or past (R5.6).
    case planYouth(YouthPlanning)
    /// A client is believed to be back from an interruption on that day: it is to be ended, or to go on (R8.2).
    case endInterruption(Day)
    /// A plan is to be followed up.
    case followUpPlan(Day)
    /// So many letters are made and not sent (R3.4).
    case sendLetters(Int)
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

  /// First times that press before all, then new times, plans of the young, registration, tasks, the other first times,
  /// follow-ups.
  var rank: Int {
    switch kind {
    case .giveFirstTime(let state): state.isUrgent ? 0 : 4
    case .giveMoreFirstTimes(_, let isUrgent): isUrgent ? 0 : 4
    case .giveNewTime: 1
    case .task(let row) where row.task.kind == .giveNewTime: 1
    case .planYouth: 2
    case .register: 3
    case .task: 4
    case .sendLetters: 4
    case .followUpPlan, .endInterruption: 5
    }
  }
}
