import Foundation

/// Where the register lies when no `--db` says so.
enum RegisterPath {
  /// `$JOBBTORG_DB`, else `$XDG_DATA_HOME/jobbtorg/register.db`, else below `~/.local/share`.
  static var standard: String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["JOBBTORG_DB"], !named.isEmpty { return named }
    // XDG: a relative path is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/jobbtorg/register.db" }
    return NSHomeDirectory() + "/.local/share/jobbtorg/register.db"
  }
}
