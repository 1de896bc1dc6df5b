/// A screen around one form: what is written in the form is the draft.
public protocol FormScreen: DraftingScreen {
  /// The form's fields; the raw values name them in the draft.
  associatedtype Field: Hashable & Sendable & RawRepresentable where Field.RawValue == String
  /// The form.
  var form: Form<Field> { get set }
  /// Brings the form in line with what a draft put into it: which fields are shown, what else follows.
  mutating func resumed()
}

extension FormScreen {
  public var draft: Draft { form.draft }

  public mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    form.resume(draft)
    resumed()
    return []
  }

  public func changes(in draft: Draft) -> [DraftChange] { form.changes(in: draft) }

  public mutating func resumed() {}
}
