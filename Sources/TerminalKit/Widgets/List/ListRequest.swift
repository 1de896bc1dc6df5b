/// Which rows a list wants next; the screen fetches them with a `perform` and hands them to `ListView.receive`.
public struct ListRequest<Row: Sendable>: Sendable {
  /// Where the rows lie, in the source's order.
  public enum Place: Sendable {
    /// The first ones.
    case start
    /// The last ones.
    case end
    /// Those that follow this row's key, it not included.
    case after(Row)
    /// Those just before this row's key, it not included.
    case before(Row)
    /// Those from this row's key on, it included when it still exists: the same window read again.
    case from(Row)
    /// Those from the first on whose label begins with this text, or would come after it.
    case matching(String)
  }

  /// Where.
  public let place: Place
  /// How many at most.
  public let count: Int

  /// Whether the rows lie before what is shown, so that `ListPage.hasMore` speaks of still earlier ones.
  public var isBackward: Bool {
    switch place {
    case .end, .before: true
    case .start, .after, .from, .matching: false
    }
  }
}
