/// How an enrolment ended: date, one reason, own text (R8.3).
public struct Closure: Hashable, Codable, Sendable {
  /// The day it ended; not before the referral, not in the future.
  public var day: Day
  /// The one reason.
  public var reason: ClosureReason
  /// Own text; demanded by `otherReason`.
  public var text: String?
  /// The day on which the handläggare was told beforehand; demanded by `missedIntroduction` (R7.6).
  public var caseworkerTold: Day?
  /// Working days from a letter to its meeting that the closing asked for, kept with a `missedIntroduction`: what it was held
  /// against stays what it was then (R7.6).
  public var summonsDays: Int?

  /// An ending.
  public init(day: Day, reason: ClosureReason, text: String? = nil, caseworkerTold: Day? = nil, summonsDays: Int? = nil)
  {
    self.day = day
    self.reason = reason
    self.text = text
    self.caseworkerTold = caseworkerTold
    self.summonsDays = summonsDays
  }
}
