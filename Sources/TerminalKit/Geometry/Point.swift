/// A cell's place: column and row from the upper left corner, both from 0.
public struct Point: Hashable, Sendable {
  /// Column.
  public var x: Int
  /// Row.
  public var y: Int

  /// The cell at column `x` in row `y`.
  public init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}
