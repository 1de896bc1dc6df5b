import TerminalKit

/// A row of tabs; narrower than it needs, the tabs first lose what stands beside their names, then those furthest from
/// the open one.
struct TabRow {
  /// A tab: its name, and what stands beside it.
  struct Tab: Hashable, Sendable {
    var title: String
    var detail = ""
  }

  let tabs: [Tab]
  /// The place of the open one.
  let open: Int

  func render(into canvas: inout Canvas) {
    canvas.read(
      { reading in
        guard tabs.indices.contains(open) else { return }
        reading.fact("Flik", "\(tabs[open].title + tabs[open].detail), \(open + 1) av \(tabs.count)")
      }, drawing: { draw(into: &$0) })
  }

  private func draw(into canvas: inout Canvas) {
    var titles = tabs.indices.map { title($0, isLong: true) }
    var gap = 3
    if width(titles, gap) > canvas.width {
      titles = tabs.indices.map { title($0, isLong: $0 == open) }
      gap = width(titles, 3) <= canvas.width ? 3 : 2
    }
    var shown = Array(tabs.indices)
    while shown.count > 1, width(shown.map { titles[$0] }, gap) + 4 > canvas.width, width(titles, gap) > canvas.width {
      if let last = shown.last, last - open >= open - shown[0] { shown.removeLast() } else { shown.removeFirst() }
    }
    var x = shown.first == tabs.indices.first ? 0 : canvas.write("… ", 0, 0, .muted)
    for index in shown {
      let style = index == open ? Style(.accent, on: .page, .bold) : .muted
      x += canvas.write(titles[index], x, 0, style) + gap
    }
    if shown.last != tabs.indices.last { canvas.write("…", x - gap + 1, 0, .muted) }
  }

  private func width(_ titles: [String], _ gap: Int) -> Int {
    titles.reduce(0) { $0 + TextWidth.of($1) } + gap * max(0, titles.count - 1)
  }

  private func title(_ index: Int, isLong: Bool) -> String {
    let text = isLong ? tabs[index].title + tabs[index].detail : tabs[index].title
    return index == open ? "[\(text)]" : text
  }
}
