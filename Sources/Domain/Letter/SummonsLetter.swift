/// A kallelse: a time that a client is asked to, and after an absence which one it follows (R3.4).
public struct SummonsLetter: Hashable, Sendable {
  /// The absence that a second letter names.
  public struct Missed: Hashable, Sendable {
    /// What was missed.
    public var title: String
    /// When it began.
    public var start: LocalDateTime
    /// Whether the reason turned out to be valid, or the fault to be ours (R7.2).
    public var isExplained: Bool

    /// An absence.
    public init(title: String, start: LocalDateTime, isExplained: Bool) {
      self.title = title
      self.start = start
      self.isExplained = isExplained
    }
  }

  /// An interpreter at the meeting.
  public struct Interpreter: Hashable, Sendable {
    /// The language.
    public var language: String
    /// Whether one is booked.
    public var isBooked: Bool

    /// An interpreter.
    public init(language: String, isBooked: Bool) {
      self.language = language
      self.isBooked = isBooked
    }
  }

  /// What for; nil for a session of an activity.
  public var kind: AppointmentKind?
  /// What it is called: the activity's name, or the kind of meeting.
  public var title: String
  /// When it begins.
  public var start: LocalDateTime
  /// How long it takes.
  public var minutes: Int
  /// The room, or a place outside the jobbtorg.
  public var place: String
  /// Whether it is in the jobbtorg's own house, so that its address and the way there hold.
  public var isInHouse: Bool
  /// Whom the client meets, by full name.
  public var meets: String?
  /// The interpreter, nil where none is needed.
  public var interpreter: Interpreter?
  /// The last day to say that the time does not suit; nil where that is too late for anything but at once.
  public var answerBy: Day?
  /// The absence that it follows; nil in a first letter.
  public var missed: Missed?

  /// When it ends.
  public var end: LocalDateTime { start.adding(minutes: minutes) }

  /// A kallelse.
  public init(
    kind: AppointmentKind?, title: String, start: LocalDateTime, minutes: Int, place: String, isInHouse: Bool,
    meets: String? = nil, interpreter: Interpreter? = nil, answerBy: Day? = nil, missed: Missed? = nil
  ) {
    self.kind = kind
    self.title = title
    self.start = start
    self.minutes = minutes
    self.place = place
    self.isInHouse = isInHouse
    self.meets = meets
    self.interpreter = interpreter
    self.answerBy = answerBy
    self.missed = missed
  }

  /// The last day to say that a time does not suit: the last working day before it, nil where that has passed.
  public static func answerBy(start: Day, today: Day, calendar: WorkingCalendar) -> Day? {
    let day = calendar.adding(workingDays: -1, to: start)
    return day >= today ? day : nil
  }
}
