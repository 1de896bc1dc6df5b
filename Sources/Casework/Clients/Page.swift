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
