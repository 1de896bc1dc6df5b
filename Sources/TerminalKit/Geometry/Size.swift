/// How many columns and rows something takes; never negative.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size; negative numbers become 0.
  public init(_ width: Int, _ height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// `80×24`.
  public var description: String { "\(width)×\(height)" }

  /// Whether `other` fits inside in both directions.
  public func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }
}
