/// Where the examination of the right to income support stands (R7.4).
public enum ExaminationState: String, CaseIterable, Sendable {
  /// None is open, and no negative decision stands.
  case none
  /// It is the handläggare's to examine.
  case open
  /// A decision to reduce or reject stands.
  case decided
  /// A decision stands, and a further no-show is being examined.
  case openAgain

  /// Whether the handläggare has it to examine.
  public var isOpen: Bool { self == .open || self == .openAgain }
}

/// What can happen to the examination.
public enum ExaminationEvent: String, CaseIterable, Sendable {
  /// A finding has taken the count up to the limit, or further.
  case limitReached
  /// What counts has fallen below the limit.
  case limitLost
  /// The handläggare closes it with no measure.
  case decidedWithoutMeasure
  /// The handläggare closes it as reduced or rejected; never while an item of R7.5 is missing.
  case decidedNegatively
}
