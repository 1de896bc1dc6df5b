/// A version of the activity plan, as the client gets it (R5.4).
public struct PlanLetter: Hashable, Sendable {
  /// The version.
  public var number: Int
  /// Where it stands.
  public var state: PlanState
  /// The day it was adopted.
  public var adopted: Day?
  /// Its text.
  public var content: ActivityPlan.Content
  /// Hours a week that are full time (R5.5).
  public var fullTimeHours: Int
  /// The client's coming sessions of its activities, by time.
  public var sessions: [ScheduleLetter.Session]

  /// A plan.
  public init(
    number: Int, state: PlanState, adopted: Day?, content: ActivityPlan.Content, fullTimeHours: Int,
    sessions: [ScheduleLetter.Session] = []
  ) {
    self.number = number
    self.state = state
    self.adopted = adopted
    self.content = content
    self.fullTimeHours = fullTimeHours
    self.sessions = sessions
  }
}
