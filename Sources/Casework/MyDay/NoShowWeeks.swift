import Domain

/// No-shows a week, none entered in error.
public struct NoShowWeeks: Hashable, Sendable {
  /// No-shows a week, oldest first.
  public var counts: [Int]
  /// How many of them have a closed check.
  public var checked: Int

  /// Counts.
  public init(counts: [Int], checked: Int) {
    self.counts = counts
    self.checked = checked
  }

  /// All of them.
  public var total: Int { counts.reduce(0, +) }
}
