/// A page of a list that is read by key, never by offset.
public struct Page<Row: Sendable>: Sendable {
  /// The rows, in the list's order.
  public var rows: [Row]
  /// Where the next page begins, nil at the end.
  public var next: PageKey?
  /// Where the page before ends, nil at the beginning.
  public var previous: PageKey?

  /// A page.
  public init(rows: [Row], next: PageKey? = nil, previous: PageKey? = nil) {
    self.rows = rows
    self.next = next
    self.previous = previous
  }
}

/// A place in a list: the sort value and key of the row it lies beside.
public struct PageKey: Hashable, Sendable {
  /// The sort value.
  public var sort: String
  /// The row's key.
  public var id: Int64
  /// Whether the page lies after (true) or before it.
  public var forward: Bool = true

  /// A place.
  public init(sort: String, id: Int64, forward: Bool = true) {
    self.sort = sort
    self.id = id
    self.forward = forward
  }
}
