import Domain

/// The enrolments that one figure counts: of a unit, over a period, seen on a day (R10.1, R10.3).
public struct FigureSelection: Hashable, Sendable {
  /// Which enrolments.
  public enum What: Hashable, Sendable {
    /// Referred on or before the as-of date and not closed on or before it.
    case current
    /// Closed from `since` to the as-of date, with one of these reasons.
    case closed([ClosureReason])
    /// Closed so with one of these reasons in an earlier system, whose word for it was taken over (R7.6, R1.9).
    case closedElsewhere([ClosureReason])
    /// By the first-visit promise, of referrals received in the period: given in time; not given and due on the as-of
    /// date; given late or run out; running; unknown (take-over) (R2.3).
    case firstTimeInTime, firstTimeDueToday, firstTimeLate, firstTimeRunning, firstTimeUnknown
    /// Of referrals received in the period: the client came to a first visit within the promised days (R2.1).
    case firstVisitInTime
  }

  /// Which enrolments.
  public var what: What
  /// Of which unit.
  public var unit: Unit
  /// First day of the period.
  public var since: Day
  /// The day on which it is seen; what happened after it is not.
  public var asOf: Day

  /// A selection.
  public init(what: What, unit: Unit, since: Day, asOf: Day) {
    self.what = what
    self.unit = unit
    self.since = since
    self.asOf = asOf
  }
}
