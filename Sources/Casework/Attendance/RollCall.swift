import Domain

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
    /// Whether an interruption lasts then, and no attendance is expected (R8.2).
    public var isInterrupted: Bool
    /// The open R7.1 task that a no-show led to.
    public var task: TaskNote?

    /// A line.
    public init(
      id: Participant.ID, enrolment: Enrolment.ID, name: PersonName, mark: AttendanceMark? = nil,
      isInterrupted: Bool = false, task: TaskNote? = nil
    ) {
      self.id = id
      self.enrolment = enrolment
      self.name = name
      self.mark = mark
      self.isInterrupted = isInterrupted
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

  /// The lines of those who were expected.
  public var expected: [Row] { rows.filter { $0.mark?.isNotExpected != true } }
  /// How many of them are registered.
  public var registered: Int { expected.count { $0.mark != nil } }
}
