import Domain

/// Which referrals the list `r` shows, newest received first.
public struct ReferralListQuery: Hashable, Sendable {
  /// A cut of the list.
  public enum View: String, CaseIterable, Sendable {
    /// Nobody has taken them on or sent them back yet (R1.2).
    case undecided
    /// The first-visit clock runs, or ran out (R2).
    case withoutFirstTime
    /// Returned to the district, or revoked by it.
    case ended
    case all

    /// The word on the screens.
    public var label: String {
      switch self {
      case .undecided: "Att ta emot"
      case .withoutFirstTime: "Utan första tid"
      case .ended: "Återsända"
      case .all: "Alla"
      }
    }
  }

  /// Which.
  public var view: View = .all
  /// Where the page begins.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int = 50

  /// A query.
  public init(view: View = .all, from: PageKey? = nil, limit: Int = 50) {
    self.view = view
    self.from = from
    self.limit = limit
  }
}
