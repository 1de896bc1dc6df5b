import Domain

/// A handläggare's Min dag.
public struct CaseworkerDay: Hashable, Sendable {
  /// A referral without a first time.
  public struct Waiting: Hashable, Sendable {
    /// The client.
    public var row: ClientListRow
    /// How the promise stands.
    public var state: FirstVisitPromise.State

    /// A line.
    public init(row: ClientListRow, state: FirstVisitPromise.State) {
      self.row = row
      self.state = state
    }
  }

  /// Absences to check, by last day; then the decisions of which it is not known when they were received (R7.4).
  public var absences: [TaskListRow]
  /// Plans to approve or read.
  public var plans: [TaskListRow]
  /// Other tasks.
  public var others: [TaskListRow]
  /// How many letters are made and not sent (R3.4).
  public var toSend = 0
  /// Referrals without a first time, the latest first.
  public var withoutFirstTime: [Waiting]
  /// How many more there are than those.
  public var moreWithoutFirstTime = 0

  /// A day.
  public init(absences: [TaskListRow], plans: [TaskListRow], others: [TaskListRow], withoutFirstTime: [Waiting]) {
    self.absences = absences
    self.plans = plans
    self.others = others
    self.withoutFirstTime = withoutFirstTime
  }
}
