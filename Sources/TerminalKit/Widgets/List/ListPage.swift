/// The answer to a `ListRequest`.
public struct ListPage<Row: Sendable>: Sendable {
  /// What was asked.
  public let request: ListRequest<Row>
  /// The rows in the order of the screen, whichever way they were read.
  public let rows: [Row]
  /// Whether there are more beyond them, in the direction of the request.
  public let hasMore: Bool

  /// The answer to a request.
  public init(_ request: ListRequest<Row>, rows: [Row], hasMore: Bool) {
    self.request = request
    self.rows = rows
    self.hasMore = hasMore
  }
}
