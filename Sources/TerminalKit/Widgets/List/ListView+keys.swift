extension ListView {
  /// Deals with a key that moves, marks or jumps; false for every other.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    if jump != nil, handleJump(key) { return true }
    switch key {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -height)
    case .pageDown: move(by: height)
    case .home: goToStart()
    case .end: goToEnd()
    case .space where allowsMarks: toggleMark()
    case ".": jump = ""
    default: return false
    }
    return true
  }

  /// Lines for the help: what `handle` does.
  public func hints(move: String, mark: String, jump: String) -> [KeyHint] {
    var hints = [KeyHint([.up, .down, .pageUp, .pageDown, .home, .end], move)]
    if allowsMarks { hints.append(KeyHint([.space], mark)) }
    hints.append(KeyHint(["."], jump))
    return hints
  }

  private mutating func move(by steps: Int) {
    selected += steps
    top += abs(steps) >= height ? steps : 0
    keepSelectionVisible()
  }

  private mutating func goToStart() {
    if hasBefore { wanted = .start }
    selected = 0
    keepSelectionVisible()
  }

  private mutating func goToEnd() {
    if hasAfter { wanted = .end }
    selected = rows.count - 1
    keepSelectionVisible()
  }

  private mutating func toggleMark() {
    guard let id = selection?.id else { return }
    if marks.remove(id) == nil { marks.insert(id) }
    move(by: 1)
  }

  private mutating func handleJump(_ key: Key) -> Bool {
    guard var letters = jump else { return false }
    switch key {
    case .character(let character): letters.append(character)
    case .backspace where letters.isEmpty:
      jump = nil
      return true
    case .backspace: letters.removeLast()
    case .enter, .escape:
      jump = nil
      return true
    default:
      jump = nil
      return false
    }
    jump = letters
    if letters.isEmpty { return true }
    if hasBefore || hasAfter {
      wanted = .matching(letters)
    } else {
      let folded = letters.lowercased()
      if let index = rows.firstIndex(where: { label($0).lowercased().hasPrefix(folded) }) {
        selected = index
        keepSelectionVisible()
      }
    }
    return true
  }
}
