/// What is wrong with a theme, in words for the one who wrote it.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  /// The theme's name: its file without `.toml`.
  public var theme: String
  /// The line of the file, from 1; nil when there is no file.
  public var line: Int?
  /// The key at fault, `roles.accent.fg`; nil for faults of syntax.
  public var key: String?
  /// What is wrong and what is allowed, Swedish.
  public var reason: String

  /// `mitt.toml rad 4, roles.accent.fg: "#12" är ingen färg; skriv "#rrggbb" eller ett namn ur [palette]`
  public var description: String {
    var place = theme + ".toml"
    if let line { place += " rad \(line)" }
    if let key { place += ", \(key)" }
    return "\(place): \(reason)"
  }
}
