/// Lines that stand under the top line on every screen: what a guide says to do next.
public struct Banner {
  /// How many lines it takes from the screens, always as many.
  public var height: Int
  /// Its lines; asked at every frame.
  public var lines: () -> [[Span]]

  /// A banner of `height` lines.
  public init(height: Int, lines: @escaping () -> [[Span]]) {
    self.height = height
    self.lines = lines
  }
}
