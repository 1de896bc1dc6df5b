/// One column of a list.
public struct Column<Row>: Sendable {
  /// How much room it takes.
  public enum Width: Hashable, Sendable {
    /// Always that many columns.
    case fixed(Int)
    /// At least the first; what is left over is shared, up to the second.
    case flexible(Int, most: Int)

    var isFlexible: Bool { if case .flexible = self { true } else { false } }

    var least: Int {
      switch self {
      case .fixed(let width): width
      case .flexible(let width, _): width
      }
    }

    var most: Int {
      switch self {
      case .fixed(let width): width
      case .flexible(_, let width): width
      }
    }
  }

  /// The heading.
  public let title: String
  /// How much room it takes.
  public let width: Width
  /// 0 stays always; of the others the highest falls away first when it gets narrow.
  public let priority: Int
  /// The edge it keeps to; numbers to the right.
  public let alignment: Alignment
  /// What stands in a row.
  public let cell: @Sendable (Row) -> [Span]

  /// A column.
  public init(
    _ title: String, _ width: Width, priority: Int = 0, alignment: Alignment = .left,
    _ cell: @escaping @Sendable (Row) -> [Span]
  ) {
    self.title = title
    self.width = width
    self.priority = priority
    self.alignment = alignment
    self.cell = cell
  }
}
