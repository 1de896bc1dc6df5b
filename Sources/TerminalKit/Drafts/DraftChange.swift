/// One field of a draft beside what stands in the form, in words.
public struct DraftChange: Hashable, Sendable {
  /// The field's label.
  public var label: String
  /// What the form was loaded with; empty when nothing.
  public var saved: String
  /// What the draft says; empty where the field was emptied.
  public var draft: String

  /// A field that differs.
  public init(label: String, saved: String, draft: String) {
    self.label = label
    self.saved = saved
    self.draft = draft
  }
}
