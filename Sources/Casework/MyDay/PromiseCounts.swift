import Domain

/// How the five-day promise is kept (R2.3).
public struct PromiseCounts: Hashable, Sendable {
  /// A time was given in time.
  public var inTime: Int
  /// It runs out today.
  public var dueToday: Int
  /// It was given late, or has run out.
  public var late: Int

  /// Counts.
  public init(inTime: Int, dueToday: Int, late: Int) {
    self.inTime = inTime
    self.dueToday = dueToday
    self.late = late
  }
}
