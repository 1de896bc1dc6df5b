import Domain

/// Everything on the absence form.
public struct AbsenceCheck: Hashable, Sendable {
  /// A try with the name of who tried.
  public struct Attempt: Hashable, Sendable {
    /// The try.
    public var attempt: ContactAttempt
    /// Full name.
    public var by: String

    /// A try.
    public init(attempt: ContactAttempt, by: String) {
      self.attempt = attempt
      self.by = by
    }
  }

  /// The task.
  public var task: FollowUpTask
  /// The case.
  public var enrolment: Enrolment
  /// The client, with language and interpreter need.
  public var client: Client
  /// What was missed.
  public var occasion: Occasion
  /// The client's place at it: when it was given, interpreter.
  public var place: Participant?
  /// The letter that is shown to have called the client to what was missed; nil where none is.
  public var called: SentLetter?
  /// The coach's name.
  public var coachName: String?
  /// The tries so far.
  public var attempts: [Attempt]
  /// The task's history.
  public var history: [TaskEvent]
  /// The next time that the client already has; it can serve as the new time.
  public var coming: Occasion?
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
  /// New times that can be given, best first.
  public var proposals: [NewTime]
  /// Whether a finding that counts opens the examination of the right to income support (R7.4).
  public var opensExamination: Bool
  /// Why it opens none though as many count as the limit says.
  public var nothingToExamine: NothingToExamine?

  /// A form.
  public init(
    task: FollowUpTask, enrolment: Enrolment, client: Client, occasion: Occasion, place: Participant? = nil,
    called: SentLetter? = nil, coachName: String? = nil, attempts: [Attempt], history: [TaskEvent],
    coming: Occasion? = nil, calendar: WorkingCalendar, proposals: [NewTime], opensExamination: Bool = false,
    nothingToExamine: NothingToExamine? = nil
  ) {
    self.task = task
    self.enrolment = enrolment
    self.client = client
    self.occasion = occasion
    self.place = place
    self.called = called
    self.coachName = coachName
    self.attempts = attempts
    self.history = history
    self.coming = coming
    self.calendar = calendar
    self.proposals = proposals
    self.opensExamination = opensExamination
    self.nothingToExamine = nothingToExamine
  }
}
