import Foundation
import TOMLKit
import TOMLLines

/// The user's own settings, `$XDG_CONFIG_HOME/jobbtorg/config.toml`: the one place that reads and writes the file.
///
/// Made anew for each reading; nothing of it is kept open. A faulty file is never written to.
public struct UserConfig: Sendable {
  /// The folder of the user's settings; `themes/` lies in it.
  public let folder: String
  /// The file's text; empty when there is none.
  public let text: String

  /// The settings as they are now in `folder`.
  public init(folder: String) {
    self.folder = folder
    text = (try? String(contentsOfFile: folder + "/config.toml", encoding: .utf8)) ?? ""
  }

  /// The folder that the environment names: `$XDG_CONFIG_HOME/jobbtorg`, else `~/.config/jobbtorg`.
  public static var folder: String {
    let configured = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"] ?? ""
    return (configured.hasPrefix("/") ? configured : NSHomeDirectory() + "/.config") + "/jobbtorg"
  }

  /// The file as a table, and where its keys stand.
  public func table() throws(ConfigFault) -> (table: TOMLTable, lines: TOMLLines) {
    do {
      return (try TOMLTable(string: text), TOMLLines(text))
    } catch let error as TOMLParseError {
      throw ConfigFault(line: error.source.begin.line, key: "", reason: "inte giltig TOML: \(error.description)")
    } catch {
      throw ConfigFault(line: 1, key: "", reason: "inte giltig TOML: \(error)")
    }
  }

  /// The name of the theme that was chosen; nil when none was.
  public func theme() throws(ConfigFault) -> String? {
    let (table, lines) = try table()
    guard let value = table["theme"] else { return nil }
    guard let name = value.string else {
      throw ConfigFault(line: lines["theme"], key: "theme", reason: "ska vara ett temas namn inom citattecken")
    }
    return name
  }
}
