import TOMLKit
import TOMLLines
import TerminalKit

/// One theme file as it is written: what it is called and inherits, its named colours, and what it says about roles.
///
/// ```toml
/// title = "Mitt"
/// inherits = "kvallsljus"
/// [palette]
/// guld = "#ffd75f"
/// [roles]
/// accent = { fg = "guld", attributes = ["bold"] }
/// ```
struct ThemeFile: Sendable {
  /// What it says about one role; colours are not looked up yet, since an heir may give a name another colour.
  struct Entry: Sendable {
    var foreground: String?
    var background: String?
    var attributes: Attributes?
  }

  let name: String
  private(set) var title: String?
  private(set) var words: String?
  private(set) var inherits: String?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [Role: Entry] = [:]
  private let lines: TOMLLines

  init(_ text: String, named name: String) throws(ThemeError) {
    self.name = name
    lines = TOMLLines(text)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(
        theme: name, line: error.source.begin.line, key: nil, reason: "inte giltig TOML: \(error.description)")
    } catch {
      throw ThemeError(theme: name, line: nil, key: nil, reason: "inte giltig TOML: \(error)")
    }
    for key in table.keys {
      switch key {
      case "title": title = try string(table[key], key)
      case "description": words = try string(table[key], key)
      case "inherits": inherits = try string(table[key], key)
      case "palette": palette = try colors(table[key])
      case "roles": roles = try entries(table[key])
      default: throw fault(key, "okänd nyckel; här får stå title, description, inherits, palette och roles")
      }
    }
  }

  /// An error at a key of this file.
  func fault(_ key: String, _ reason: String) -> ThemeError {
    ThemeError(theme: name, line: lines[key], key: key, reason: reason)
  }

  private func string(_ value: (any TOMLValueConvertible)?, _ key: String) throws(ThemeError) -> String {
    guard let text = value?.string else { throw fault(key, "ska vara en text inom citattecken") }
    return text
  }

  private func colors(_ value: (any TOMLValueConvertible)?) throws(ThemeError) -> [String: Color] {
    guard let table = value?.table else { throw fault("palette", "ska vara en tabell: [palette]") }
    var colors: [String: Color] = [:]
    for key in table.keys {
      let place = "palette.\(key)"
      let text = try string(table[key], place)
      guard let color = Color(hex: text) else { throw fault(place, "\"\(text)\" är ingen färg; skriv \"#rrggbb\"") }
      colors[key] = color
    }
    return colors
  }

  private func entries(_ value: (any TOMLValueConvertible)?) throws(ThemeError) -> [Role: Entry] {
    guard let table = value?.table else { throw fault("roles", "ska vara en tabell: [roles]") }
    var entries: [Role: Entry] = [:]
    for key in table.keys {
      guard let role = Role(rawValue: key) else {
        let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault("roles.\(key)", "okänd roll; rollerna är \(known)")
      }
      guard let entry = table[key]?.table else {
        throw fault("roles.\(key)", "ska vara en tabell: { fg = \"#rrggbb\" }")
      }
      entries[role] = try self.entry(entry, key: "roles.\(key)")
    }
    return entries
  }

  private func entry(_ table: TOMLTable, key: String) throws(ThemeError) -> Entry {
    var entry = Entry()
    for part in table.keys {
      let place = "\(key).\(part)"
      switch part {
      case "fg": entry.foreground = try string(table[part], place)
      case "bg": entry.background = try string(table[part], place)
      case "attributes": entry.attributes = try attributes(table[part], place)
      default: throw fault(place, "okänd nyckel; här får stå fg, bg och attributes")
      }
    }
    return entry
  }

  private func attributes(_ value: (any TOMLValueConvertible)?, _ key: String) throws(ThemeError) -> Attributes {
    let known = Attributes.names.map(\.name).joined(separator: ", ")
    guard let list = value?.array else { throw fault(key, "ska vara en lista av \(known)") }
    var result: Attributes = []
    for index in 0..<list.count {
      guard let name = list[index].string, let found = Attributes.names.first(where: { $0.name == name }) else {
        throw fault(key, "får innehålla \(known)")
      }
      result.insert(found.attribute)
    }
    return result
  }
}
