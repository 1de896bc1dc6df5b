import Foundation

/// Where the register lies: the file itself, not a link to it, for drafts, letters and exports lie beside it (R15.2); and
/// where when no `--db` says so.
enum RegisterPath {
  /// The file that `path` leads to; `path` as it is where there is nothing.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// `$JOBBTORG_DB`, else `$XDG_DATA_HOME/jobbtorg/register.db`, else below `~/.local/share`.
  static var standard: String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["JOBBTORG_DB"], !named.isEmpty { return named }
    // XDG: a relative path is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/jobbtorg/register.db" }
    return NSHomeDirectory() + "/.local/share/jobbtorg/register.db"
  }
}
