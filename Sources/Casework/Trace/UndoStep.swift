import Domain

/// An act of a person that can be undone, or done again.
public struct UndoStep: Sendable {
  /// Its key.
  public var id: Int64
  /// What was done, in words: "Holm, Rut: uteblev …".
  public var title: String
  /// When it was done.
  public var at: LocalDateTime
  /// The rows it wrote, in the order of the act.
  public var changes: [Change]

  /// An act.
  public init(id: Int64, title: String, at: LocalDateTime, changes: [Change]) {
    self.id = id
    self.title = title
    self.at = at
    self.changes = changes
  }
}
