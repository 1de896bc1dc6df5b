/// That language and interpreter were considered before a negative outcome (R7.5).
public struct LanguageConsidered: Hashable, Codable, Sendable {
  /// The language that the client understands.
  public var language: String
  /// Whether an interpreter is needed.
  public var needsInterpreter: Bool
  /// How that was met, in own words.
  public var how: String

  /// What was considered.
  public init(language: String, needsInterpreter: Bool, how: String) {
    self.language = language
    self.needsInterpreter = needsInterpreter
    self.how = how
  }
}
