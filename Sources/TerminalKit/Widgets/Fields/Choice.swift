/// One of the things that can be chosen: what is stored and what is read.
public struct Choice: Hashable, Sendable {
  /// What is stored.
  public let id: String
  /// What is read.
  public let label: String

  /// Something to choose.
  public init(_ id: String, _ label: String) {
    self.id = id
    self.label = label
  }
}
