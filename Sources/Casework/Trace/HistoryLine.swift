import Domain

/// A line of Historik.
public struct HistoryLine: Hashable, Sendable {
  /// When.
  public var at: LocalDateTime
  /// Who, by full name.
  public var who: String
  /// What, Swedish.
  public var text: String

  /// A line.
  public init(at: LocalDateTime, who: String, text: String) {
    self.at = at
    self.who = who
    self.text = text
  }
}
