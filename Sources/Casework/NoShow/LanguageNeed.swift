import Domain

/// A client's language and whether an interpreter is needed.
public struct LanguageNeed: Hashable, Sendable {
  /// The language.
  public var language: String
  /// Whether an interpreter is needed.
  public var needsInterpreter: Bool

  /// A need.
  public init(language: String, needsInterpreter: Bool) {
    self.language = language
    self.needsInterpreter = needsInterpreter
  }
}
