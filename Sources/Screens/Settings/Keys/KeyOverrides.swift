import TerminalKit

/// A user's own keys, held against the actions that there are: what can be kept is merged over the declared keys, and each
/// fault is named with its line.
public struct KeyOverrides: Sendable {
  /// What was written for an action.
  public struct Entry: Hashable, Sendable {
    var action: String
    var names: [String]
    var line: Int

    /// The keys `names` for an action, written on a line.
    public init(action: String, names: [String], line: Int) {
      self.action = action
      self.names = names
      self.line = line
    }
  }

  /// The keys that hold, by the actions' ids.
  public private(set) var keys: [String: [Key]] = [:]
  /// The lines they stand on, by the actions' ids.
  private(set) var lines: [String: Int] = [:]
  /// What is wrong, in the file's order.
  public private(set) var faults: [KeyFault] = []
  /// Where they are written, for people; nil where nobody can write any.
  public let file: String?

  /// The declared keys as they are.
  public static let none = KeyOverrides([], faults: [], file: nil)

  /// Checks `entries` against the actions of every screen. `faults` were found before, in reading the file.
  public init(_ entries: [Entry], faults: [KeyFault], file: String?) {
    self.file = file
    self.faults = faults
    // Nobody who has no keys of their own waits for the tables.
    let places = entries.isEmpty ? [] : KeyTables.places
    for entry in entries { take(entry, places) }
    while let clash = firstClash(places) { drop(clash) }
    self.faults.sort { $0.line < $1.line }
  }

  // MARK: One entry by itself

  private mutating func take(_ entry: Entry, _ places: [KeyTables.Place]) {
    func fault(_ reason: KeyFault.Reason) { faults.append(KeyFault(line: entry.line, reason: reason)) }
    let tables = places.flatMap(\.tables).filter { table in table.actions.contains { $0.id == entry.action } }
    guard let action = tables.first?.actions.first(where: { $0.id == entry.action }) else {
      return fault(.unknownAction(entry.action))
    }
    guard keys[entry.action] == nil else { return fault(.twice(entry.action)) }
    let declared = Set(tables.flatMap(\.actions).filter { $0.id == entry.action }.flatMap(\.keys))
    var accepted: [Key] = []
    for name in entry.names {
      guard let key = KeyName.key(name, wording: .swedish) else {
        fault(.unknownKey(name))
        continue
      }
      if Self.isReserved(key), !declared.contains(key) {
        fault(.reserved(name))
      } else if !accepted.contains(key) {
        accepted.append(key)
      }
    }
    if accepted.isEmpty {
      if !entry.names.isEmpty { return }
      if Self.needed.contains(entry.action) { return fault(.needsKey(action.title)) }
    } else if accepted.allSatisfy(\.belongsToText), let letter = accepted.first,
      let place = Self.textPlace(entry.action, tables, places)
    {
      return fault(.textTakesIt(Wording.swedish.name(of: letter), place))
    }
    keys[entry.action] = accepted
    lines[entry.action] = entry.line
  }

  /// What has to be within reach while text is typed too, in whichever place.
  private static let needed: Set<String> = ["help", "palette", "lock", "back"]

  /// Where letters go to a text field and the action has a key all the same, or no other place; nil where letters serve.
  private static func textPlace(_ action: String, _ tables: [KeyTable], _ places: [KeyTables.Place]) -> String? {
    let typing = (needed.contains(action) ? places.flatMap(\.tables) : tables).filter(\.isTyping)
    if needed.contains(action) || tables.allSatisfy(\.isTyping) { return typing.first?.title }
    return typing.first { table in
      table.actions.contains { $0.id == action && $0.keys.contains { !$0.belongsToText && $0 != .enter } }
    }?.title
  }

  /// Keys that widgets need, or that a terminal sends for another key.
  static func isReserved(_ key: Key) -> Bool {
    switch key {
    case .character(let character): character == " " || character == "."
    case .control(let letter): "hijmuw".contains(letter)
    case .function, .insert, .delete: false
    default: true
    }
  }

  // MARK: Entries against each other

  private struct Clash {
    var action: String
    var reason: KeyFault.Reason
  }

  /// A key written here that another action of a place has by declaration or by an earlier line.
  private func firstClash(_ places: [KeyTables.Place]) -> Clash? {
    let everywhere = places.first?.tables.flatMap(\.actions) ?? []
    for place in places {
      for table in place.tables {
        var seen: Set<String> = []
        let actions = (table.actions + everywhere).filter { $0.id.map { seen.insert($0).inserted } ?? false }
        for action in actions {
          guard let id = action.id, let line = lines[id] else { continue }
          for key in keys[id] ?? [] where !action.keys.contains(key) && !(table.isTyping && key.belongsToText) {
            let others = actions.filter { other in
              other.id != id && (keys[other.id ?? ""] ?? other.keys).contains { $0.folded == key.folded }
                && lines[other.id ?? ""] ?? 0 < line
            }
            guard let other = others.first else { continue }
            let owner = everywhere.contains(other) ? places[0].title : place.title
            let name = Wording.swedish.name(of: key)
            return Clash(action: id, reason: .collision(name, with: other.title, place: owner))
          }
        }
      }
    }
    return nil
  }

  private mutating func drop(_ clash: Clash) {
    faults.append(KeyFault(line: lines[clash.action] ?? 1, reason: clash.reason))
    keys[clash.action] = nil
    lines[clash.action] = nil
  }
}
