/// A language in which there is a template.
public struct LetterLanguage: Hashable, Sendable, Identifiable {
  /// The word in the template's file name: "svenska", "lattlast", "engelska", "somaliska".
  public var id: String
  /// As people say it: "lättläst svenska".
  public var label: String

  /// A language.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
