import Foundation
import TerminalKit
import Themes

/// Finds the theme that `--theme` names: a shipped one, or a file of the user's own.
enum ThemeOption {
  /// The theme; `nil` is the first shipped one.
  static func theme(_ name: String?) throws(CommandFailure) -> Theme {
    do {
      return try ThemeLibrary.named(name ?? ThemeLibrary.names[0], lookup: own)
    } catch {
      throw CommandFailure(.usage, "\(error). Own themes lie in \(folder), one NAME.toml each.")
    }
  }

  /// Where own themes lie.
  private static var folder: String {
    let configured = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"] ?? ""
    return (configured.hasPrefix("/") ? configured : NSHomeDirectory() + "/.config") + "/jobbtorg/themes"
  }

  private static func own(_ name: String) -> String? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return try? String(contentsOfFile: folder + "/\(name).toml", encoding: .utf8)
  }
}
