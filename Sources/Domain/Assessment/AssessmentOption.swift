/// An answer to choose in a question with choices (R4.2).
public struct AssessmentOption: Hashable, Codable, Sendable {
  /// The stable English word that an answer holds.
  public var id: String
  /// The words on the screen, Swedish.
  public var label: String

  /// An answer to choose.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
