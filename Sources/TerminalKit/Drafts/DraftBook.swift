/// Where the program keeps drafts; the runtime writes before it paints.
public struct DraftBook: Sendable {
  /// The draft under a key; nil when there is none.
  public let read: @MainActor @Sendable (String) -> KeptDraft?
  /// Writes a draft under a key, in place of what was there; returns what went wrong, as a sentence to the user.
  public let write: @MainActor @Sendable (String, Draft) -> String?
  /// Takes the draft under a key away.
  public let end: @MainActor @Sendable (String) -> Void

  /// A book that reads, writes and forgets so.
  public init(
    read: @escaping @MainActor @Sendable (String) -> KeptDraft?,
    write: @escaping @MainActor @Sendable (String, Draft) -> String?,
    end: @escaping @MainActor @Sendable (String) -> Void
  ) {
    self.read = read
    self.write = write
    self.end = end
  }
}
