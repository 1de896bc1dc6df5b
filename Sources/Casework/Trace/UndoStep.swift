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
  /// The sort of what it made, where that is withdrawn and not undone.
  public var withdrawal: Withdrawal.Kind?
  /// What it made that is withdrawn, or what it withdrew.
  public var made: [Withdrawal.Subject]
  /// Whether it is a withdrawal.
  public var withdraws: Bool
  /// When it was undone; nil while it was not.
  public var undone: LocalDateTime?
  /// When all that it made was withdrawn; nil while it was not.
  public var withdrawn: LocalDateTime?
  /// The occasion it is about, in words: "Jobbsökarverkstad fre 18/4 13:00".
  public var occasion: String?

  /// Whether it stands: neither undone nor withdrawn.
  public var stands: Bool { undone == nil && withdrawn == nil }

  /// Why `å` does not take it back, and what does; nil where `å` does.
  public var ownWay: String? {
    // What corrects a return says itself where the return is noted again.
    withdraws && withdrawal != .cameBack
      ? "Ett återkallande ångras inte: gör om det som ska gälla." : withdrawal?.ownWay
  }

  /// An act.
  public init(
    id: Int64, title: String, at: LocalDateTime, place: String? = nil, subjects: Set<String> = [],
    actions: [LogAction] = [], changes: [Change], withdrawal: Withdrawal.Kind? = nil,
    made: [Withdrawal.Subject] = [], withdraws: Bool = false, undone: LocalDateTime? = nil
  ) {
    self.id = id
    self.title = title
    self.at = at
    self.place = place
    self.subjects = subjects
    self.actions = actions
    self.changes = changes
    self.withdrawal = withdrawal
    self.made = made
    self.withdraws = withdraws
    self.undone = undone
  }
}
