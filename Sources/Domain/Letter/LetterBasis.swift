/// What a letter rested on when it was made, in a form that only compares: all that it says, but who wrote it (R3.4).
public struct LetterBasis: Hashable, Codable, Sendable {
  /// An occasion as the letter says it.
  public struct Time: Hashable, Codable, Sendable {
    /// Which occasion.
    public var occasion: Occasion.ID
    /// When, where and with whom.
    public var said: String

    /// An occasion, and what is said of it.
    public init(occasion: Occasion.ID, said: String) {
      self.occasion = occasion
      self.said = said
    }
  }

  /// The client's language as stated; nil where none was.
  public var language: String?
  /// Name and address; nil where there was nowhere to send it.
  public var recipient: String?
  /// The occasions that stand in it.
  public var times: [Time]
  /// All of it but the language; nil where there is nothing to write about any more.
  public var words: String?

  /// What a letter rests on.
  public init(language: String?, recipient: String?, times: [Time], words: String?) {
    self.language = language
    self.recipient = recipient
    self.times = times
    self.words = words
  }

  /// What of it holds no longer, where things are as `now` says. Whoever made it chose the language, so that one in what the
  /// client's has become holds.
  public func lapsed(in now: LetterBasis, writtenIn language: String) -> Set<LetterPart> {
    var parts: Set<LetterPart> = []
    if now.language != self.language, now.language != language { parts.insert(.language) }
    if now.recipient != recipient { parts.insert(.recipient) }
    for time in times where !now.times.contains(time) { parts.insert(.occasion(time.occasion)) }
    if now.words != words { parts.insert(.words) }
    return parts
  }
}
