import TOMLKit

extension UserConfig {
  /// The key of what a slow link wants: how many milliseconds a byte after ESC still belongs to it.
  static let escapeKey = "escape_ms"
  /// Less takes the arrow keys of a slow link apart; more makes Esc itself slow.
  static let escapeBounds = 20...2000

  /// The milliseconds that the user wants; nil where the file says nothing, or nothing that can be.
  public var escapeMilliseconds: Int? { (try? table().table).flatMap(UserConfig.escape) }

  static func escape(in table: TOMLTable) -> Int? {
    table[escapeKey]?.int.flatMap { escapeBounds.contains($0) ? $0 : nil }
  }
}
