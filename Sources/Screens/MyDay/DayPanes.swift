import TerminalKit

/// The panes of Min dag, of which one has the focus.
struct DayPanes: Sendable {
  var panes: [DayPane]
  private(set) var focus = 0

  init(_ panes: [DayPane]) { self.panes = panes }

  /// The row that keys act on.
  var selection: DayRow? { panes[focus].list.selection }
  /// Whether letters of a jump are typed.
  var isJumping: Bool { panes[focus].list.isJumping }
  /// Keys that end a jump.
  var widgetKeys: Set<Key> { panes[focus].list.widgetKeys }

  /// Gives the focus to the next pane that has rows, or the one before.
  mutating func move(by step: Int) {
    let others = (1..<panes.count).map { (focus + step * $0 + panes.count * panes.count) % panes.count }
    if let next = others.first(where: { !panes[$0].list.rows.isEmpty }) { focus = next }
  }

  /// Gives the focus to the first pane that has rows, where the one that has it is empty.
  mutating func leaveEmptyPane() {
    guard panes[focus].list.rows.isEmpty, let first = panes.firstIndex(where: { !$0.list.rows.isEmpty }) else { return }
    focus = first
  }

  /// Moves within the pane that has the focus.
  mutating func handle(_ key: Key) { panes[focus].list.handle(key) }

  func render(into canvas: inout Canvas, theme: Theme) {
    for (index, pane) in panes.enumerated() where index != focus {
      pane.render(into: &canvas, theme: theme, isFocused: false)
    }
    panes[focus].render(into: &canvas, theme: theme, isFocused: true)
  }

  /// Shares `height` rows among panes that stand under each other: each gets what it wants where there is room, else
  /// about the same.
  static func share(_ height: Int, wanted: [Int], least: Int = 2) -> [Int] {
    var left = height
    var result = [Int](repeating: 0, count: wanted.count)
    for (place, index) in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }).enumerated() {
      let fair = left / (wanted.count - place)
      result[index] = max(0, min(max(wanted[index], least), fair))
      left -= result[index]
    }
    return result
  }
}
