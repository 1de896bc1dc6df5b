extension OfficeHours {
  /// A stretch of time with nothing in it.
  public struct Gap: Hashable, Sendable {
    /// When it begins.
    public var from: ClockTime
    /// When it ends; after `from`.
    public var to: ClockTime

    /// A stretch.
    public init(from: ClockTime, to: ClockTime) {
      self.from = from
      self.to = to
    }

    /// How long it is.
    public var minutes: Int { to.minutes - from.minutes }
  }

  /// What is left of the weekday's hours besides what is taken, earliest first (R3.3: "a free time is office hours less …
  /// what the coach has").
  ///
  /// - Parameter taken: what is taken, in any order; it may overlap and lie outside the hours.
  public func gaps(on weekday: Weekday, besides taken: [Gap]) -> [Gap] {
    let taken = taken.sorted { $0.from < $1.from }
    return openings(on: weekday).flatMap { opening in
      var gaps: [Gap] = []
      var from = opening.from
      for block in taken where block.to > from && block.from < opening.to {
        if block.from > from { gaps.append(Gap(from: from, to: block.from)) }
        from = max(from, block.to)
      }
      if from < opening.to { gaps.append(Gap(from: from, to: opening.to)) }
      return gaps
    }
  }
}
