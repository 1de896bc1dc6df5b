import Foundation
import TOMLKit

extension UserConfig {
  /// Writes the chosen theme into the file and leaves everything else in it as it stands, comments too.
  ///
  /// The file is replaced in one step; a link to a file elsewhere stays a link. What is written is read first: unless
  /// it says the same as before but for the theme, nothing is written.
  public func keep(theme name: String) throws(ConfigFault) {
    let before = try table().table
    let new = UserConfig.text(text, withTheme: name)
    guard UserConfig.says(new, theme: name, otherwise: before) else {
      throw ConfigFault(line: 1, key: "theme", reason: "kunde inte skrivas om; skriv theme = \"\(name)\" själv")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let place = URL(fileURLWithPath: folder + "/config.toml").resolvingSymlinksInPath()
      try Data(new.utf8).write(to: place, options: .atomic)
    } catch {
      throw ConfigFault(line: 1, key: "theme", reason: "filen gick inte att skriva i \(folder)")
    }
  }

  /// The text with its line `theme = …` changed, or with one put before its first table.
  private static func text(_ text: String, withTheme name: String) -> String {
    var lines = text.components(separatedBy: "\n")
    let wanted = "theme = \"\(name)\""
    let firstTable = lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("[") } ?? lines.endIndex
    let key = /^\s*"?theme"?\s*=\s*("[^"]*"|'[^']*')/
    if let row = lines[..<firstTable].firstIndex(where: { $0.contains(key) }) {
      lines[row] = lines[row].replacing(key, with: wanted)
      return lines.joined(separator: "\n")
    }
    if firstTable < lines.endIndex {
      lines.insert(contentsOf: [wanted, ""], at: firstTable)
    } else {
      if lines.last == "" { lines.removeLast() }
      lines += [wanted, ""]
    }
    return lines.joined(separator: "\n")
  }

  private static func says(_ text: String, theme name: String, otherwise before: TOMLTable) -> Bool {
    guard let after = try? TOMLTable(string: text), after["theme"]?.string == name,
      let old = try? TOMLTable(string: before.convert(to: .toml))
    else { return false }
    after.remove(at: "theme")
    old.remove(at: "theme")
    return after.convert(to: .toml) == old.convert(to: .toml)
  }
}
