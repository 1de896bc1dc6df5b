/// How a client has taken part over a period, as the client gets it (R6.4).
public struct ParticipationLetter: Hashable, Sendable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// The counts.
  public var counts: Participation

  /// Participation over a period.
  public init(from: Day, to: Day, counts: Participation) {
    self.from = from
    self.to = to
    self.counts = counts
  }
}
