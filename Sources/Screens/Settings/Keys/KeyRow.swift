import TerminalKit

/// An action as the page of keys shows it.
struct KeyRow: Identifiable, Sendable {
  /// The action's id, which a user's own keys name it by.
  let id: String
  /// The names of its keys, "–" without any.
  let keys: String
  /// What it does.
  let title: String
  /// Where it is.
  let place: String
  /// The line of the user's file that its keys stand on; nil for declared keys.
  let line: Int?

  /// Every action once, in the order of the screens.
  static func all(_ overrides: KeyOverrides) -> [KeyRow] {
    var seen: Set<String> = []
    var rows: [KeyRow] = []
    for place in KeyTables.places {
      for action in place.tables.flatMap(\.actions) {
        guard let id = action.id, seen.insert(id).inserted else { continue }
        let keys = (overrides.keys[id] ?? action.keys).map(Wording.swedish.name).joined(separator: "  ")
        rows.append(
          KeyRow(
            id: id, keys: keys.isEmpty ? "–" : keys, title: action.title, place: place.title,
            line: overrides.lines[id]))
      }
    }
    return rows
  }
}
