import Domain

/// What somebody has written in a form and not saved.
public struct FormDraft: Hashable, Sendable {
  /// The values of the fields that were changed, by the fields' names; an empty list is a field that was emptied.
  public var fields: [String: [String]]
  /// When it was last written in.
  public var written: LocalDateTime

  /// A draft.
  public init(fields: [String: [String]], written: LocalDateTime) {
    self.fields = fields
    self.written = written
  }
}
