/// The words about drafts.
public struct DraftWording: Sendable {
  /// The question's place in the breadcrumb.
  public var title: String
  /// The question itself; when the draft was written.
  public var found: @Sendable (String) -> String
  /// The answers: take it up, see the difference, throw it away, decide later.
  public var resume: String
  public var difference: String
  public var discard: String
  public var leave: String
  /// Before what is saved and before what the draft says.
  public var saved: String
  public var written: String
  /// In place of an empty value.
  public var nothing: String
  /// What the arrows do among the differences.
  public var scroll: String
  /// While what is written is on disk and nowhere else.
  public var isKept: String
  /// When a form is left with a draft.
  public var stays: String
  /// When a draft was taken up, and when it was thrown away.
  public var resumed: String
  public var discarded: String

  /// All the words.
  public init(
    title: String, found: @escaping @Sendable (String) -> String, resume: String, difference: String, discard: String,
    leave: String, saved: String, written: String, nothing: String, scroll: String, isKept: String, stays: String,
    resumed: String, discarded: String
  ) {
    self.title = title
    self.found = found
    self.resume = resume
    self.difference = difference
    self.discard = discard
    self.leave = leave
    self.saved = saved
    self.written = written
    self.nothing = nothing
    self.scroll = scroll
    self.isKept = isKept
    self.stays = stays
    self.resumed = resumed
    self.discarded = discarded
  }
}
