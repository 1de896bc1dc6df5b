import Domain

/// Which openings are listed, and from where.
public struct OpeningListQuery: Hashable, Sendable {
  /// The views of the list.
  public enum View: String, CaseIterable, Sendable {
    /// With places left and a last day that has not passed, the nearest first.
    case open
    /// The others, the latest first.
    case past

    /// The word on the screen.
    public var label: String { self == .open ? "Öppna" : "Avslutade" }
  }

  /// The view.
  public var view: View
  /// Where the page begins; nil is the top.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int

  /// A query.
  public init(view: View = .open, from: PageKey? = nil, limit: Int = 50) {
    self.view = view
    self.from = from
    self.limit = limit
  }
}
