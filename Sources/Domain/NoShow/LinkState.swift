/// Where one no-show stands (R7.1, R7.2, R7.4).
public enum LinkState: String, CaseIterable, Sendable {
  /// There is no no-show: not marked so, taken back, or the meeting was not held.
  case none
  /// Its R7.1 task is open.
  case unchecked
  /// Checked, and does not count: a valid reason, or our fault.
  case excused
  /// Checked, and counts: not valid, or not reached.
  case counted

  /// The word on the screens.
  public var label: String {
    switch self {
    case .none: "ingen"
    case .unchecked: "inte kontrollerad"
    case .excused: "kontrollerad, räknas inte"
    case .counted: "kontrollerad, räknas"
    }
  }
}

/// What can happen to one no-show.
public enum LinkEvent: String, CaseIterable, Sendable {
  /// The client is marked as not having come.
  case missed
  /// The mark is corrected, taken back, or entered in error.
  case corrected
  /// The meeting turns out not to have been held.
  case notHeld
  /// The check finds a valid reason or our fault, or its finding is changed to that.
  case foundExcused
  /// The check finds no valid reason or does not reach the client, or its finding is changed to that.
  case foundCounting
}
