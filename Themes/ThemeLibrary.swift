import TOMLKit
import TerminalKit

/// The themes that ship with the program, and the reading of a user's own.
public enum ThemeLibrary {
  /// The shipped themes' names, the default first.
  public static let names = ["kvallsljus", "dagsljus"]

  /// The theme with this name: a shipped one, else what `lookup` finds.
  ///
  /// - Parameter lookup: the text of a user's own theme file by its name; nil when there is none. Also asked for what a
  ///   theme inherits.
  public static func named(_ name: String, lookup: (String) -> String? = { _ in nil }) throws(ThemeError) -> Theme {
    Theme(name: name, looks: try looks(name, lookup: lookup, heirs: []))
  }

  private static func looks(
    _ name: String, lookup: (String) -> String?, heirs: [String]
  ) throws(ThemeError) -> [Role: Look] {
    if heirs.contains(name) {
      throw ThemeError(theme: heirs[0], line: nil, key: "inherits", reason: "\"\(name)\" inherits itself")
    }
    guard let text = shipped(name) ?? lookup(name) else {
      let known = names.joined(separator: ", ")
      throw ThemeError(
        theme: heirs.last ?? name, line: nil, key: heirs.isEmpty ? nil : "inherits",
        reason: "there is no theme \"\(name)\"; shipped are \(known)")
    }
    let file = try ThemeFile(text, named: name)
    guard let parent = file.inherits else { return file.looks }
    let inherited = try looks(parent, lookup: lookup, heirs: heirs + [name])
    return inherited.merging(file.looks) { $1.over($0) }
  }

  private static func shipped(_ name: String) -> String? {
    switch name {
    case "kvallsljus": String(decoding: PackageResources.kvallsljus_toml, as: UTF8.self)
    case "dagsljus": String(decoding: PackageResources.dagsljus_toml, as: UTF8.self)
    default: nil
    }
  }
}

extension Look {
  /// This look where it says something, else the inherited one.
  fileprivate func over(_ inherited: Look) -> Look {
    Look(
      foreground ?? inherited.foreground, on: background ?? inherited.background,
      attributes.isEmpty ? inherited.attributes : attributes)
  }
}
