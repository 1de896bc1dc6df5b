/// Where the proposal to close as `missedIntroduction` stands (R7.6).
public enum ProposalState: String, CaseIterable, Sendable {
  case none
  /// It waits for a person to confirm or to decline.
  case open
  /// A person left the case open: it is made again when another meeting is missed, not by what comes back.
  case declined
}

/// What can happen to the proposal to close.
public enum ProposalEvent: String, CaseIterable, Sendable {
  /// Enough introduction meetings were missed, all no-shows are checked, and the client has come to none.
  case called
  /// That is so again, for something that was taken back has come back.
  case restored
  /// That is no longer so.
  case recalled
}
