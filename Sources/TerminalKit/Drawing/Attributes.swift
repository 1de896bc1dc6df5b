/// What a cell's text carries besides colour; most terminals show all of them.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier or brighter letters.
  public static let bold = Attributes(rawValue: 1)
  /// A line under the letters.
  public static let underline = Attributes(rawValue: 2)
  /// Foreground and background change places.
  public static let reverse = Attributes(rawValue: 4)
  /// Weaker letters.
  public static let dim = Attributes(rawValue: 8)

  /// The names in the order above, as themes and snapshots write them.
  public static let names: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("dim", .dim),
  ]
}
