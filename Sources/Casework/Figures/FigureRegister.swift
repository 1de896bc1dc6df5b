import Domain

/// What the figures are counted from; each count and the rows behind it come from the same query (R10.8).
public protocol FigureRegister {
  /// Enrolments that are current on the as-of date (R10.3).
  func count(_ selection: FigureSelection) throws(Refusal) -> Int
  /// A page of the enrolments behind a count, in Swedish name order.
  func rows(_ selection: FigureSelection, from: PageKey?, limit: Int) throws(Refusal) -> Page<FigureRow>
  /// No-shows a week over the `weeks` weeks that end with `until`'s, and how many have a closed check.
  func noShowWeeks(at unit: Unit, weeks: Int, until: Day) throws(Refusal) -> NoShowWeeks
  /// Open enrolments whose first-visit clock runs, earliest last day first.
  func withoutFirstTime(in unit: Unit, limit: Int) throws(Refusal) -> [ClientListRow]
  /// Open enrolments of the coach whose adopted plan is to be followed up by `until`, earliest first.
  func plansToFollowUp(by coach: User.ID, until: Day) throws(Refusal) -> [(enrolment: Enrolment.ID, day: Day)]
}

/// The enrolments that one figure counts: of a unit, over a period, seen on a day (R10.1, R10.3).
public struct FigureSelection: Hashable, Sendable {
  /// Which enrolments.
  public enum What: Hashable, Sendable {
    /// Referred on or before the as-of date and not closed on or before it.
    case current
    /// Closed from `since` to the as-of date, with one of these reasons.
    case closed([ClosureReason])
    /// By the first-visit promise, of referrals received in the period: given in time; not given and due on the as-of
    /// date; given late or run out; running; unknown (take-over) (R2.3).
    case firstTimeInTime, firstTimeDueToday, firstTimeLate, firstTimeRunning, firstTimeUnknown
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

/// One enrolment behind a figure.
public struct FigureRow: Hashable, Sendable, Identifiable {
  /// The enrolment.
  public var id: Enrolment.ID
  /// The name.
  public var name: PersonName
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The home district's name.
  public var districtName: String
  /// The day the referral was sent.
  public var sent: Day
  /// The day it was closed, as seen.
  public var closed: Day?
  /// Why.
  public var reason: ClosureReason?

  /// The row's place in the list it was read for, from which the pages beside it are read; nil outside a list.
  public var place: PageKey?

  /// A row.
  public init(
    id: Enrolment.ID, name: PersonName, caseNumber: CaseNumber, districtName: String, sent: Day,
    closed: Day? = nil, reason: ClosureReason? = nil, place: PageKey? = nil
  ) {
    self.id = id
    self.name = name
    self.caseNumber = caseNumber
    self.districtName = districtName
    self.sent = sent
    self.closed = closed
    self.reason = reason
    self.place = place
  }
}
