import TOMLKit
import TerminalKit

/// One theme file: `name`, `inherits`, and a table `roles` of `{ fg = "#rrggbb", bg = "#rrggbb", attributes = [...] }`.
struct ThemeFile {
  var inherits: String?
  var looks: [Role: Look] = [:]
  private let name: String
  private let lines: [Substring]

  init(_ text: String, named name: String) throws(ThemeError) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(theme: name, line: error.source.begin.line, key: nil, reason: error.description)
    } catch {
      throw ThemeError(theme: name, line: nil, key: nil, reason: "\(error)")
    }
    for key in table.keys where !["name", "inherits", "roles"].contains(key) {
      throw fault(key, "is not known; known are name, inherits and roles")
    }
    if let parent = table["inherits"] {
      guard let parent = parent.string else { throw fault("inherits", "must be a theme's name in quotes") }
      inherits = parent
    }
    guard let roles = table["roles"] else { return }
    guard let roles = roles.table else { throw fault("roles", "must be a table: [roles]") }
    for key in roles.keys {
      guard let role = Role(rawValue: key) else {
        let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault("roles.\(key)", "is no role; roles are \(known)")
      }
      guard let entry = roles[key]?.table else {
        throw fault("roles.\(key)", "must be a table: { fg = \"#rrggbb\" }")
      }
      looks[role] = try look(entry, key: "roles.\(key)")
    }
  }

  private func look(_ entry: TOMLTable, key: String) throws(ThemeError) -> Look {
    var look = Look()
    for part in entry.keys {
      let place = "\(key).\(part)"
      switch part {
      case "fg": look.foreground = try color(entry[part], place)
      case "bg": look.background = try color(entry[part], place)
      case "attributes": look.attributes = try attributes(entry[part], place)
      default: throw fault(place, "is not known; known are fg, bg and attributes")
      }
    }
    return look
  }

  private func color(_ value: (any TOMLValueConvertible)?, _ key: String) throws(ThemeError) -> Color {
    guard let text = value?.string else { throw fault(key, "must be a colour: \"#rrggbb\"") }
    guard let color = Color(hex: text) else { throw fault(key, "\"\(text)\" is no colour; write it as \"#rrggbb\"") }
    return color
  }

  private func attributes(_ value: (any TOMLValueConvertible)?, _ key: String) throws(ThemeError) -> Attributes {
    let known = Attributes.names.map(\.name).joined(separator: ", ")
    guard let list = value?.array else { throw fault(key, "must be a list of \(known)") }
    var result: Attributes = []
    for index in 0..<list.count {
      guard let name = list[index].string, let found = Attributes.names.first(where: { $0.name == name }) else {
        throw fault(key, "may hold \(known)")
      }
      result.insert(found.attribute)
    }
    return result
  }

  /// An error with the line that `key` stands on: the parser gives lines for faults of syntax only.
  private func fault(_ key: String, _ reason: String) -> ThemeError {
    let parts = key.split(separator: ".")
    let wanted = parts.count > 1 ? parts[1] : parts[0]
    let row = lines.firstIndex { line in
      let text = line.drop { $0 == " " || $0 == "\t" || $0 == "[" }
      guard text.hasPrefix(wanted) else { return false }
      let next = text.dropFirst(wanted.count).first
      return next == nil || next == " " || next == "=" || next == "." || next == "]"
    }
    return ThemeError(theme: name, line: row.map { $0 + 1 }, key: key, reason: reason)
  }
}
