/// An occasion that a letter names, with the start that the letter says: what the letter can prove, and nothing else
/// (R7.5).
public struct NamedOccasion: Hashable, Codable, Sendable {
  /// Which occasion.
  public var occasion: Occasion.ID
  /// When it begins as the letter says; the occasion may have been moved since.
  public var start: LocalDateTime

  /// An occasion as a letter names it.
  public init(occasion: Occasion.ID, start: LocalDateTime) {
    self.occasion = occasion
    self.start = start
  }
}
