/// A draft as it was found, with when it was written.
public struct KeptDraft: Hashable, Sendable {
  /// What was written.
  public var draft: Draft
  /// When, in the words that the question shows: "14.32".
  public var written: String

  /// A draft that was found.
  public init(_ draft: Draft, written: String) {
    self.draft = draft
    self.written = written
  }
}
