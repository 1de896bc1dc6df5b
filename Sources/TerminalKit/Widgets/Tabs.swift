/// A row of tabs, of which one is open.
public struct Tabs: Hashable, Sendable {
  /// What stands on them.
  public var titles: [String]
  /// The place of the open one.
  public private(set) var selected: Int

  /// Tabs with the first one open.
  public init(_ titles: [String], selected: Int = 0) {
    self.titles = titles
    self.selected = max(0, min(selected, titles.count - 1))
  }

  /// Opens the tab to the left or right; stays at the edges.
  public mutating func move(by step: Int) { selected = max(0, min(selected + step, titles.count - 1)) }

  /// Opens a tab.
  public mutating func select(_ index: Int) { if titles.indices.contains(index) { selected = index } }

  /// Draws them on the canvas' first row, the open one in brackets.
  public func render(into canvas: inout Canvas, y: Int = 0) {
    var x = 0
    for (index, title) in titles.enumerated() {
      let isOpen = index == selected
      let text = isOpen ? "[\(title)]" : title
      x += canvas.write(text, x, y, isOpen ? Style(.accent, on: .page, .bold) : .muted) + 3
    }
  }
}
