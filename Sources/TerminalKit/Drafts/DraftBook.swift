/// Where the program keeps drafts; the runtime writes before it paints.
public struct DraftBook {
  /// The draft under a key; nil when there is none.
  public let read: (String) -> KeptDraft?
  /// Writes a draft under a key, in place of what was there; returns what went wrong, as a sentence to the user.
  public let write: (String, Draft) -> String?
  /// Takes the draft under a key away.
  public let end: (String) -> Void
  /// Throws the draft under a key away, so that it can be had back for a while.
  public let throwAway: (String) -> Void
  /// Puts a draft among those that were thrown away, beside what is written under its key, which stays; returns what went
  /// wrong, as a sentence to the user.
  public let keepThrown: (String, Draft) -> String?

  /// A book that reads, writes and forgets so.
  public init(
    read: @escaping (String) -> KeptDraft?,
    write: @escaping (String, Draft) -> String?,
    end: @escaping (String) -> Void, throwAway: @escaping (String) -> Void,
    keepThrown: @escaping (String, Draft) -> String?
  ) {
    self.read = read
    self.write = write
    self.end = end
    self.throwAway = throwAway
    self.keepThrown = keepThrown
  }
}
