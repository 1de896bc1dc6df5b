import Exchange
import Foundation
import Screens

/// Reads the user's own keys from `$XDG_CONFIG_HOME/jobbtorg/config.toml`.
enum OwnKeys {
  /// The keys that hold and what is wrong in the file; the declared ones where there is no file.
  static func read() -> KeyOverrides {
    let path = UserConfig.folder + "/config.toml"
    guard FileManager.default.fileExists(atPath: path) else {
      return KeyOverrides([], faults: [], file: path)
    }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      return KeyOverrides([], faults: [KeyFault(line: 1, reason: .unreadable(error.localizedDescription))], file: path)
    }
    let file = KeyFile(text)
    return KeyOverrides(
      file.entries.map { KeyOverrides.Entry(action: $0.action, names: $0.keys, line: $0.line) },
      faults: file.faults.map { KeyFault(line: $0.line, reason: reason($0.reason)) }, file: path)
  }

  private static func reason(_ reason: KeyFile.Fault.Reason) -> KeyFault.Reason {
    switch reason {
    case .syntax(let words): .syntax(words)
    case .unknownKey(let name): .unknownTable(name)
    case .value(let id): .value(id)
    case .number(let key, let bounds): .number(key, bounds)
    }
  }

  /// Says on stderr what is wrong, one line a fault; the rest of the file holds.
  static func report(_ overrides: KeyOverrides) {
    for fault in overrides.faults { StandardError.print("\(overrides.file ?? "config.toml"), \(fault.english)") }
  }
}
