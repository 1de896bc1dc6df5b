/// Keys that a widget deals with itself, for the help only: "↑ ↓ flytta".
public struct KeyHint: Hashable, Sendable {
  /// The keys.
  public let keys: [Key]
  /// What they do.
  public let title: String

  /// A line of the help.
  public init(_ keys: [Key], _ title: String) {
    self.keys = keys
    self.title = title
  }
}
