import Domain

/// A draft of one's own in the list of all of them.
public struct ListedDraft: Hashable, Sendable, Identifiable {
  /// What the store calls it; another for each that was thrown away.
  public var id: String
  /// The form it belongs to.
  public var form: String
  /// What was written.
  public var draft: FormDraft
  /// When it was thrown away; nil where it was not.
  public var thrown: LocalDateTime?
  /// When it was set aside, for the same person wrote in the same form in another window; nil where it was not (R15.3).
  public var aside: LocalDateTime?

  /// A draft.
  public init(
    id: String, form: String, draft: FormDraft, thrown: LocalDateTime? = nil,
    aside: LocalDateTime? = nil
  ) {
    self.id = id
    self.form = form
    self.draft = draft
    self.thrown = thrown
    self.aside = aside
  }
}

extension ListedDraft {
  /// The list's order: what still stands first, then the newest first.
  public static func ordered(_ drafts: [ListedDraft]) -> [ListedDraft] {
    drafts.sorted {
      if ($0.thrown == nil) != ($1.thrown == nil) { return $0.thrown == nil }
      let (first, second) = ($0.thrown ?? $0.draft.written, $1.thrown ?? $1.draft.written)
      return first == second ? $0.id < $1.id : first > second
    }
  }
}
