/// What a terminal is told for a style: palette numbers and attributes.
public struct Paint: Hashable, Sendable {
  /// 0…255, or nil for the terminal's own.
  public var foreground: Int?
  /// 0…255, or nil for the terminal's own.
  public var background: Int?
  /// Attributes.
  public var attributes: Attributes

  /// Palette numbers and attributes.
  public init(foreground: Int? = nil, background: Int? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
