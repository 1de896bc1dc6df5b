/// A time in which a case lay under another person, until the two that were joined by mistake were parted (R14.3). What was
/// made or written down in it spoke of that person and to them: it shows nothing for whoever the case is of (R7.5).
public struct MistakenIdentity: Hashable, Sendable {
  /// When they were joined.
  public var from: LocalDateTime
  /// When they were parted.
  public var to: LocalDateTime

  /// A time from a joining to its parting.
  public init(from: LocalDateTime, to: LocalDateTime) {
    self.from = from
    self.to = to
  }

  /// Whether a moment lies in it.
  public func covers(_ moment: LocalDateTime) -> Bool { from <= moment && moment < to }

  /// Whether a letter was made in it, or what was sent was written down in it.
  public func covers(_ letter: SentLetter) -> Bool {
    covers(letter.recorded) || letter.letter.made.map { covers($0.at) } == true
  }
}

extension ClientMerge {
  /// Whether it changed who stands, how that one is reached or understood: letters and calls in their own cases went by the
  /// other's details then.
  public var changedWhoStands: Bool {
    Field.allCases.contains { keptBefore.value($0) != keptAfter.value($0) }
  }
}
