import Domain

/// A unit that figures can be made for.
public struct ReportUnit: Hashable, Sendable {
  /// Which.
  public var unit: Unit
  /// Its name.
  public var name: String

  /// A unit with its name.
  public init(unit: Unit, name: String) {
    self.unit = unit
    self.name = name
  }
}
