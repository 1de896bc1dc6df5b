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
