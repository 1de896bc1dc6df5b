import Domain

/// A span of time that is taken (R3.3).
public struct Busy: Hashable, Sendable {
  /// Whose time.
  public enum Whom: Hashable, Sendable {
    case user(User.ID)
    case room(Room.ID)
    case client(Client.ID)
  }

  /// The occasion that takes it.
  public var occasion: Occasion.ID
  /// Its title.
  public var title: String
  /// When it begins.
  public var start: LocalDateTime
  /// When it ends.
  public var end: LocalDateTime

  /// A span.
  public init(occasion: Occasion.ID, title: String, start: LocalDateTime, end: LocalDateTime) {
    self.occasion = occasion
    self.title = title
    self.start = start
    self.end = end
  }
}
