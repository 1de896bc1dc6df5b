/// One of several; arrows move, typing narrows to the words that begin so and chooses what itself begins so, if any does.
///
/// Only the whole run of letters chooses: once it fits nothing, it was meant for another field, and what was chosen before
/// it is chosen again.
public struct ChoiceField: Hashable, Sendable {
  /// What can be chosen.
  public var choices: [Choice]
  /// The id of what is chosen; nil when nothing is yet.
  public private(set) var chosen: String?
  /// What was typed to narrow it; `Form` clears it when the focus leaves.
  public private(set) var typed = ""
  /// Whether every choice stays in its place, with the focus elsewhere and while one types too.
  public let staysWhole: Bool
  /// What was chosen before the letters that are being typed.
  private var before: String?
  private var history = EditHistory<String?>()

  /// A field with nothing chosen, or the choice with this id.
  public init(_ choices: [Choice], chosen: String? = nil, staysWhole: Bool = false) {
    self.choices = choices
    self.chosen = chosen
    self.staysWhole = staysWhole
  }

  /// The label of what is chosen.
  public var label: String? { choices.first { $0.id == chosen }?.label }

  /// Chooses; nil takes the choice away. What was chosen before cannot be had back any more.
  public mutating func choose(_ id: String?) {
    history = EditHistory()
    chosen = id
    typed = ""
  }

  /// Whether letters are typed that no choice has.
  public var isLost: Bool { !typed.isEmpty && fitting.isEmpty }

  /// Forgets what was typed to narrow.
  public mutating func clearTyped() { typed = "" }

  /// The choices that the typed letters leave; all of them where no choice has such letters.
  public var shown: [Choice] { typed.isEmpty || isLost ? choices : fitting }

  /// The choices one of whose words begins as it is typed.
  private var fitting: [Choice] {
    let wanted = typed.lowercased()
    return choices.filter { choice in
      let label = choice.label.lowercased()
      return label.hasPrefix(wanted) || label.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
  }

  /// The choices that are drawn, and that arrows go among: what is left of them, or all.
  var seen: [Choice] { staysWhole ? choices : shown }

  /// What the typed letters choose: what begins with them, else what has a word that does.
  private var best: Choice? {
    let wanted = typed.lowercased()
    return fitting.first { $0.label.lowercased().hasPrefix(wanted) } ?? fitting.first
  }

  /// Deals with a key; false when it is none of its own.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .undoTyping: take(history.undo(chosen))
    case .redoTyping: take(history.redo(chosen))
    default:
      let before = chosen
      guard change(key) else { return false }
      if chosen != before { history.record(before, typed.isEmpty ? .other : .letter) }
    }
    return true
  }

  private mutating func take(_ state: String??) {
    guard let state else { return }
    chosen = state
    typed = ""
  }

  private mutating func change(_ key: Key) -> Bool {
    switch key {
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .backspace where !typed.isEmpty:
      typed.removeLast()
      chosen = typed.isEmpty ? before : best?.id ?? before
    case .backspace, .delete, .control("u"):
      chosen = nil
      typed = ""
    case .space where typed.isEmpty:
      if chosen == nil { chosen = choices.first?.id }
    case .character(let character):
      if typed.isEmpty { before = chosen }
      typed.append(character)
      chosen = best?.id ?? before
    default: return false
    }
    return true
  }

  private mutating func move(by step: Int) {
    let seen = self.seen
    if staysWhole || isLost { typed = "" }
    defer { before = chosen }
    guard !seen.isEmpty else { return }
    guard let index = seen.firstIndex(where: { $0.id == chosen }) else {
      chosen = step > 0 ? seen.first?.id : seen.last?.id
      return
    }
    chosen = seen[max(0, min(index + step, seen.count - 1))].id
  }

  /// The pieces to draw: with the focus, when they stay whole, or when all fit into `width`, each with its sign; else what is chosen.
  public func pieces(width: Int, isFocused: Bool, glyphs: Glyphs) -> [FlowPiece] {
    let all = (isFocused ? seen : choices).map { choice in
      let isChosen = choice.id == chosen
      return FlowPiece(
        text: (isChosen ? "(\(glyphs.dot)) " : "( ) ") + choice.label, isCurrent: isChosen && isFocused)
    }
    if isFocused || staysWhole || FlowPiece.rows(all, width: width) <= 1 { return all }
    return [FlowPiece(text: label ?? "–", isCurrent: false)]
  }
}
