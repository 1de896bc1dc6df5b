/// What an intake's progress follows from.
public struct IntakeFacts: Hashable, Sendable {
  /// The client's introduction meeting: the one that was attended, else the latest that stands.
  public struct Meeting: Hashable, Sendable {
    /// When it begins.
    public var start: LocalDateTime
    /// The client's mark.
    public var mark: AttendanceMark?

    /// A meeting.
    public init(start: LocalDateTime, mark: AttendanceMark? = nil) {
      self.start = start
      self.mark = mark
    }
  }

  /// A booked time.
  public struct NextTime: Hashable, Sendable {
    /// When it begins.
    public var start: LocalDateTime
    /// What it is called.
    public var title: String

    /// A booked time.
    public init(start: LocalDateTime, title: String) {
      self.start = start
      self.title = title
    }
  }

  /// What calls the client to the next time: a kallelse, or a schedule that names it.
  public struct Summoned: Hashable, Sendable {
    /// Which letter.
    public var kind: LetterKind
    /// How it reached the client.
    public var way: SendingWay
    /// The day.
    public var day: Day

    /// A letter that calls.
    public init(kind: LetterKind = .summons, way: SendingWay, day: Day) {
      self.kind = kind
      self.way = way
      self.day = day
    }
  }

  /// The moment.
  public var now: LocalDateTime
  /// What is stored of how to reach the client.
  public var contact: ContactDetails
  /// The day it was last checked with the client.
  public var detailsChecked: Day?
  /// The introduction meeting, nil when none is booked.
  public var introduction: Meeting?
  /// How many questions of the assessment are answered.
  public var answered: Int
  /// How many there are.
  public var questions: Int
  /// How many of those left must be answered.
  public var requiredLeft: Int
  /// The day the assessment was completed.
  public var assessed: Day?
  /// Where the newest plan stands, nil when there is none.
  public var plan: PlanState?
  /// The next booked time other than an introduction meeting.
  public var nextTime: NextTime?
  /// What shows that the client is called to it (R7.5), nil while nothing does.
  public var summoned: Summoned?

  /// The facts of a case.
  public init(
    now: LocalDateTime, contact: ContactDetails, detailsChecked: Day? = nil, introduction: Meeting? = nil,
    answered: Int = 0, questions: Int, requiredLeft: Int, assessed: Day? = nil, plan: PlanState? = nil,
    nextTime: NextTime? = nil, summoned: Summoned? = nil
  ) {
    self.now = now
    self.contact = contact
    self.detailsChecked = detailsChecked
    self.introduction = introduction
    self.answered = answered
    self.questions = questions
    self.requiredLeft = requiredLeft
    self.assessed = assessed
    self.plan = plan
    self.nextTime = nextTime
    self.summoned = summoned
  }
}
