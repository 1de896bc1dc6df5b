/// What has happened in an enrolment, as far as its state hangs on it (R8.1).
public struct EnrolmentFacts: Hashable, Sendable {
  /// A first time has been given.
  public var firstTimeGiven: Bool = false
  /// The client came to an introduction meeting.
  public var introduced: Bool = false
  /// An assessment has been begun.
  public var assessmentStarted: Bool = false
  /// An assessment has been completed.
  public var assessmentCompleted: Bool = false
  /// A plan has been adopted, or an activity session attended.
  public var inActivity: Bool = false
  /// An interruption runs (R8.2).
  public var isInterrupted: Bool = false
  /// It has been closed.
  public var isClosed: Bool = false

  /// Facts of an enrolment.
  public init(
    firstTimeGiven: Bool = false, introduced: Bool = false, assessmentStarted: Bool = false,
    assessmentCompleted: Bool = false, inActivity: Bool = false, isInterrupted: Bool = false, isClosed: Bool = false
  ) {
    self.firstTimeGiven = firstTimeGiven
    self.introduced = introduced
    self.assessmentStarted = assessmentStarted
    self.assessmentCompleted = assessmentCompleted
    self.inActivity = inActivity
    self.isInterrupted = isInterrupted
    self.isClosed = isClosed
  }

  /// The state that follows: the furthest that has happened, an interruption or closure before all else.
  public var state: EnrolmentState {
    if isClosed { return .closed }
    if isInterrupted { return .interrupted }
    if inActivity { return .active }
    if assessmentCompleted { return .assessed }
    if assessmentStarted { return .assessing }
    if introduced { return .introduced }
    return firstTimeGiven ? .firstVisitGiven : .referred
  }
}
