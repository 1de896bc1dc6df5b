/// What is wrong with a theme, for the one who wrote it.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  /// The theme's name, or the file's.
  public var theme: String
  /// The line of the file, from 1; nil when the fault is not in one place.
  public var line: Int?
  /// The key at fault, `roles.accent.fg`; nil for faults of syntax.
  public var key: String?
  /// What is wrong and what is allowed.
  public var reason: String

  /// `mine, line 4, roles.accent.fg: "#12" is no colour; write it as "#rrggbb"`
  public var description: String {
    var place = theme
    if let line { place += ", line \(line)" }
    if let key { place += ", \(key)" }
    return "\(place): \(reason)"
  }
}
