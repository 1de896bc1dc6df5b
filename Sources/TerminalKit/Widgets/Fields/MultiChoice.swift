/// Any number of several; arrows left and right move, letters too, Space ticks. After a letter that no choice begins with
/// neither does anything more until another key: a word was meant for another field.
public struct MultiChoice: Hashable, Sendable {
  /// What can be chosen.
  public var choices: [Choice]
  /// The ids of what is chosen.
  public var chosen: Set<String>
  /// The choice that Space ticks.
  public private(set) var current = 0
  /// Whether letters are typed that no choice has.
  public private(set) var isLost = false
  private var history = EditHistory<Set<String>>()

  /// A field with these ids chosen.
  public init(_ choices: [Choice], chosen: Set<String> = []) {
    self.choices = choices
    self.chosen = chosen
  }

  /// The chosen ids in the order of the choices.
  public var ids: [String] { choices.map(\.id).filter(chosen.contains) }

  /// Forgets that letters were typed.
  mutating func clearTyped() { isLost = false }

  /// Deals with a key; false when it is none of its own.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    if case .character = key { if isLost { return true } } else { isLost = false }
    switch key {
    case .undoTyping: chosen = history.undo(chosen) ?? chosen
    case .redoTyping: chosen = history.redo(chosen) ?? chosen
    case .left: current = max(0, current - 1)
    case .right: current = max(0, min(choices.count - 1, current + 1))
    case .space:
      guard choices.indices.contains(current) else { return true }
      let id = choices[current].id
      history.record(chosen, .other)
      if chosen.remove(id) == nil { chosen.insert(id) }
    case .character(let character):
      let wanted = character.lowercased()
      guard let index = choices.firstIndex(where: { $0.label.lowercased().hasPrefix(wanted) }) else {
        isLost = true
        return true
      }
      current = index
    default: return false
    }
    return true
  }

  /// The pieces to draw, each with its sign.
  public func pieces(isFocused: Bool) -> [FlowPiece] {
    choices.enumerated().map { index, choice in
      FlowPiece(
        text: (chosen.contains(choice.id) ? "[x] " : "[ ] ") + choice.label, isCurrent: isFocused && index == current)
    }
  }
}
