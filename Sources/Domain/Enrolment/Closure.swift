/// How an enrolment ended: date, one reason, own text (R8.3).
public struct Closure: Hashable, Codable, Sendable {
  /// What a closing as `missedIntroduction` was held against: kept with it, so that it stays what it was then (R7.6).
  public struct Ground: Hashable, Codable, Sendable {
    /// Working days from a letter to its meeting that it asked for.
    public var summonsDays: Int
    /// The absences that counted then, by what was missed.
    public var absences: Set<Occasion.ID>
    /// When the closing was written down: what is written later proves nothing for it.
    public var at: LocalDateTime

    /// What a closing was held against.
    public init(summonsDays: Int, absences: Set<Occasion.ID>, at: LocalDateTime) {
      self.summonsDays = summonsDays
      self.absences = absences
      self.at = at
    }
  }

  /// The day it ended; not before the referral, not in the future.
  public var day: Day
  /// The one reason.
  public var reason: ClosureReason
  /// Own text; demanded by `otherReason`.
  public var text: String?
  /// The day on which the handläggare was told beforehand; demanded by `missedIntroduction` (R7.6).
  public var caseworkerTold: Day?
  /// What a closing as `missedIntroduction` was held against here; nil for every other.
  public var ground: Ground?
  /// Whether it came with a take-over import: nothing that a closing asks for here was asked of it (R7.6, R8.3).
  public var isTakenOver: Bool

  /// An ending.
  public init(
    day: Day, reason: ClosureReason, text: String? = nil, caseworkerTold: Day? = nil, ground: Ground? = nil,
    isTakenOver: Bool = false
  ) {
    self.day = day
    self.reason = reason
    self.text = text
    self.caseworkerTold = caseworkerTold
    self.ground = ground
    self.isTakenOver = isTakenOver
  }
}
