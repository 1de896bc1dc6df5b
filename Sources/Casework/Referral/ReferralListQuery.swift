import Domain

/// Which referrals the list `r` shows, newest received first.
public struct ReferralListQuery: Hashable, Sendable {
  /// Only those without a first time.
  public var withoutFirstTime: Bool = false
  /// Where the page begins.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int = 50

  /// A query.
  public init(withoutFirstTime: Bool = false, from: PageKey? = nil, limit: Int = 50) {
    self.withoutFirstTime = withoutFirstTime
    self.from = from
    self.limit = limit
  }
}
