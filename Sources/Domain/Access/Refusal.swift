/// Why something was not done: what went wrong and what to do, in the words the person at the screen reads.
///
/// Rules return it, verbs throw it, screens show `message`, the command line maps `kind` to an exit code. Nothing has
/// changed in the register when one is thrown.
public struct Refusal: Error, Equatable, Sendable {
  /// The sort of refusal; the command line's exit codes hang on it.
  public enum Kind: String, Sendable {
    /// The session's role or unit may not (R11). Exit 77.
    case notPermitted
    /// What was named does not exist. Exit 66.
    case notFound
    /// The rule that says no is named in `code`. Exit 65.
    case impossible
    /// A value does not fit; `fields` says which. Exit 65.
    case invalid
    /// Somebody else saved in between; `conflicts` shows both values (R15.3). Exit 65.
    case conflict
    /// The coach, client or room is taken (R3.3). Exit 65.
    case occupied
    /// Another process holds the register. Exit 75.
    case locked
    /// The one who waited stopped it (Esc). Exit 75.
    case stopped
    /// The register could not be read or written. Exit 74.
    case storage
  }

  /// One field's two values when two people changed it (R15.3).
  public struct Conflict: Equatable, Sendable {
    /// The field's label on the screen, Swedish.
    public var field: String
    /// What this session wanted to save.
    public var mine: String
    /// What is stored now.
    public var theirs: String

    /// A field with both its values.
    public init(field: String, mine: String, theirs: String) {
      self.field = field
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// The sort of refusal.
  public var kind: Kind
  /// A stable English word for programs and tests: `enrolmentOpen`, `beforeStart` …
  public var code: String
  /// A Swedish sentence or two: what, and what to do.
  public var message: String
  /// Swedish errors beside fields, by the field's identifier.
  public var fields: [String: String]
  /// Both values of what two people changed.
  public var conflicts: [Conflict]

  /// A refusal; `message` is Swedish and says what to do. It begins as a sentence does, with whatever it begins.
  public init(
    _ kind: Kind, _ code: String, _ message: String, fields: [String: String] = [:], conflicts: [Conflict] = []
  ) {
    self.kind = kind
    self.code = code
    self.message = message.capitalFirst
    self.fields = fields
    self.conflicts = conflicts
  }
}
