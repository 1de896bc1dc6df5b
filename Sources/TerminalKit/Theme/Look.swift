/// What a theme says about one role.
public struct Look: Hashable, Sendable {
  /// The letters' colour; nil: that of `text`.
  public var foreground: Color?
  /// The background; only `text`, `selection`, `field` and `title` have their own.
  public var background: Color?
  /// Attributes on every terminal.
  public var attributes: Attributes

  /// What a theme says about one role.
  public init(_ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
