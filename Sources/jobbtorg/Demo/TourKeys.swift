import TerminalKit

/// Reads the tour's keys: `<Enter>`, `<C-s>` and the like are single keys, anything else is typed.
enum TourKeys {
  private static let names: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Up": .up, "Down": .down, "Left": .left,
    "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end, "Space": .space,
    "Backspace": .backspace, "Delete": .delete,
  ]

  /// The keys of one entry of a step.
  static func keys(_ text: String) throws(CommandFailure) -> [Key] {
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.count > 2 else { return text.map(Key.character) }
    let name = String(text.dropFirst().dropLast())
    if let key = names[name] { return [key] }
    if name.hasPrefix("C-"), name.count == 3, let letter = name.last { return [.control(letter)] }
    throw CommandFailure(.configuration, "The tour has a key that does not exist: \(name).")
  }
}
