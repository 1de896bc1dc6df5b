import Domain

/// A line of a task's history: opened, withdrawn, reassigned, closed.
public struct TaskEvent: Hashable, Sendable {
  /// When.
  public var at: LocalDateTime
  /// Who.
  public var by: User.ID
  /// What, Swedish.
  public var text: String

  /// A line.
  public init(at: LocalDateTime, by: User.ID, text: String) {
    self.at = at
    self.by = by
    self.text = text
  }
}
