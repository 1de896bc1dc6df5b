import Domain

/// Names a draft as it was at one moment: what an act saves. Kept in the act's own transaction, so that a program that is
/// killed before the draft's end is written does not offer again what has been saved (R15.2).
public struct DraftMark: Hashable, Sendable {
  /// The form.
  public var form: String
  /// What the store calls the draft as it was; another after every change.
  public var state: String

  /// A draft as it was.
  public init(form: String, state: String) {
    self.form = form
    self.state = state
  }
}
