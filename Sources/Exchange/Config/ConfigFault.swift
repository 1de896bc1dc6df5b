/// What is wrong in the user's `config.toml`, in words for the one who wrote it.
public struct ConfigFault: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The key at fault, `keys.plan.save`; empty for faults of syntax.
  public var key: String
  /// What is wrong and what is allowed, Swedish.
  public var reason: String

  /// A fault at a line.
  public init(line: Int, key: String, reason: String) {
    self.line = line
    self.key = key
    self.reason = reason
  }

  /// `config.toml rad 3, theme: ska vara ett temas namn inom citattecken`
  public var description: String { "config.toml rad \(line)\(key.isEmpty ? "" : ", \(key)"): \(reason)" }
}
