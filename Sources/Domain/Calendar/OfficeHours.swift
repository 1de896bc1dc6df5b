/// When times can be booked in a week (R3.3). A weekday without an opening is closed.
public struct OfficeHours: Hashable, Codable, Sendable {
  /// One stretch of a weekday; a day with a lunch has two.
  public struct Opening: Hashable, Codable, Sendable {
    /// The day of the week.
    public var weekday: Weekday
    /// When it opens.
    public var from: ClockTime
    /// When it closes; after `from`.
    public var to: ClockTime

    /// A stretch of a weekday.
    public init(weekday: Weekday, from: ClockTime, to: ClockTime) {
      self.weekday = weekday
      self.from = from
      self.to = to
    }
  }

  /// The stretches in the order of the week.
  public let openings: [Opening]

  /// Office hours with these stretches, in any order.
  public init(openings: [Opening]) {
    self.openings = openings.sorted { ($0.weekday.index, $0.from) < ($1.weekday.index, $1.from) }
  }

  /// The stretches of a weekday, earliest first; empty when it is closed.
  public func openings(on weekday: Weekday) -> [Opening] { openings.filter { $0.weekday == weekday } }

  /// Whether a meeting from `from` to `to` lies wholly within one stretch of the weekday.
  public func contains(_ weekday: Weekday, from: ClockTime, to: ClockTime) -> Bool {
    openings(on: weekday).contains { $0.from <= from && to <= $0.to }
  }
}
