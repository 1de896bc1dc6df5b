import Domain

/// A letter in words: what the client reads, and in which language.
public struct Letter: Hashable, Sendable {
  /// What it says.
  public var content: LetterContent
  /// The language it is in.
  public var language: LetterLanguage
  /// The client's language, where there is no template in it; the letter is then in plain Swedish.
  public var missing: String?
  /// What the template says: lines that begin with `# ` and `## ` are headings, with `- ` items, a blank line parts
  /// paragraphs.
  public var body: String
  /// The whole letter with sender and recipient, as it is read and kept.
  public var text: String
  /// The occasions that stand in the finished text with day and time.
  public var names: [NamedOccasion]
  /// What is wrong with an own template that would have been used; the shipped one is used then.
  public var faults: [TemplateFault]

  /// A letter.
  public init(
    content: LetterContent, language: LetterLanguage, missing: String? = nil, body: String, text: String,
    names: [NamedOccasion]? = nil, faults: [TemplateFault] = []
  ) {
    self.content = content
    self.language = language
    self.missing = missing
    self.body = body
    self.text = text
    self.names = names ?? content.names
    self.faults = faults
  }
}
