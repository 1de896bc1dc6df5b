import Domain

/// An act of a person: one that can be undone, or done again, or one that is withdrawn by a verb of its own.
public struct UndoStep: Hashable, Sendable, Identifiable {
  /// Its key.
  public var id: Int64
  /// What was done, in words: "Uteblev, …: Holm, Rut.".
  public var title: String
  /// When it was done.
  public var at: LocalDateTime
  /// The screen it was done from; nil where there was none.
  public var place: String?
  /// What it is about, by the keys of `ActSubject`.
  public var subjects: Set<String>
  /// What the log calls what was done.
  public var actions: [LogAction]
  /// The rows it wrote, in the order of the act; none where `withdrawal` says how it is taken back.
  public var changes: [Change]
  /// What it made, where that is withdrawn and not undone.
  public var withdrawal: Withdrawal.Kind?
  /// When it was undone; nil while it stands.
  public var undone: LocalDateTime?

  /// An act.
  public init(
    id: Int64, title: String, at: LocalDateTime, place: String? = nil, subjects: Set<String> = [],
    actions: [LogAction] = [], changes: [Change], withdrawal: Withdrawal.Kind? = nil, undone: LocalDateTime? = nil
  ) {
    self.id = id
    self.title = title
    self.at = at
    self.place = place
    self.subjects = subjects
    self.actions = actions
    self.changes = changes
    self.withdrawal = withdrawal
    self.undone = undone
  }
}
