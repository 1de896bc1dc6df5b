import TerminalKit

/// A theme file with those that it inherits, itself first.
struct ThemeLineage {
  let files: [ThemeFile]

  /// Reads a theme and what it inherits; `text` finds a file's text by the theme's name.
  init(_ name: String, text: (String) -> String?) throws(ThemeError) {
    guard let own = text(name) else { throw ThemeError(theme: name, line: nil, key: nil, reason: "finns inte") }
    var files = [try ThemeFile.parsed(own, named: name)]
    while let heir = files.last, let parent = heir.inherits {
      if files.contains(where: { $0.name == parent }) {
        let circle = (files.map(\.name) + [parent]).joined(separator: " ärver ")
        throw heir.fault("inherits", "går i cirkel: \(circle)")
      }
      guard let found = text(parent) else {
        let known = ThemeLibrary.names.joined(separator: ", ")
        throw heir.fault("inherits", "temat \"\(parent)\" finns inte; med programmet följer \(known)")
      }
      files.append(try ThemeFile.parsed(found, named: parent))
    }
    self.files = files
  }

  /// What the theme says about every role that it or a parent names; the nearest that says something counts, also
  /// about the colours' names.
  func looks() throws(ThemeError) -> [Role: Look] {
    var looks: [Role: Look] = [:]
    for role in Role.allCases where files.contains(where: { $0.roles[role] != nil }) {
      looks[role] = Look(
        try color(role, "fg", \.foreground), on: try color(role, "bg", \.background),
        files.lazy.compactMap { $0.roles[role]?.attributes }.first ?? [])
    }
    return looks
  }

  private func color(
    _ role: Role, _ part: String, _ value: (ThemeFile.Entry) -> String?
  ) throws(ThemeError) -> Color? {
    for file in files {
      guard let text = file.roles[role].flatMap(value) else { continue }
      if let color = Color(hex: text) { return color }
      if let named = files.lazy.compactMap({ $0.palette[text] }).first { return named }
      throw file.fault(
        "roles.\(role).\(part)", "\"\(text)\" är ingen färg; skriv \"#rrggbb\" eller ett namn ur [palette]")
    }
    return nil
  }
}
