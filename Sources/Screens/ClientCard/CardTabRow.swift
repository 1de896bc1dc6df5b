import Casework
import Domain
import TerminalKit

/// The row of tabs; narrower than it needs, the tabs first lose what stands beside their names, then those furthest from
/// the open one.
struct CardTabRow {
  let tabs: [CardTab]
  let open: CardTab
  let card: ClientCard?

  func render(into canvas: inout Canvas) {
    canvas.read(
      { reading in
        let place = (tabs.firstIndex(of: open) ?? 0) + 1
        reading.fact("Flik", "\(open.title + detail(open)), \(place) av \(tabs.count)")
      }, drawing: { draw(into: &$0) })
  }

  private func draw(into canvas: inout Canvas) {
    var titles = tabs.map { title($0, isLong: true) }
    var gap = 3
    if width(titles, gap) > canvas.width {
      titles = tabs.map { title($0, isLong: $0 == open) }
      gap = width(titles, 3) <= canvas.width ? 3 : 2
    }
    var shown = Array(tabs.indices)
    let place = tabs.firstIndex(of: open) ?? 0
    while shown.count > 1, width(shown.map { titles[$0] }, gap) + 4 > canvas.width, width(titles, gap) > canvas.width {
      if let last = shown.last, last - place >= place - shown[0] { shown.removeLast() } else { shown.removeFirst() }
    }
    var x = shown.first == tabs.indices.first ? 0 : canvas.write("… ", 0, 0, .muted)
    for index in shown {
      let style = tabs[index] == open ? Style(.accent, on: .page, .bold) : .muted
      x += canvas.write(titles[index], x, 0, style) + gap
    }
    if shown.last != tabs.indices.last { canvas.write("…", x - gap + 1, 0, .muted) }
  }

  private func width(_ titles: [String], _ gap: Int) -> Int {
    titles.reduce(0) { $0 + TextWidth.of($1) } + gap * max(0, titles.count - 1)
  }

  private func title(_ tab: CardTab, isLong: Bool) -> String {
    let text = isLong ? tab.title + detail(tab) : tab.title
    return tab == open ? "[\(text)]" : text
  }

  /// " 12/18" on Kartläggning, " utkast" on Plan.
  private func detail(_ tab: CardTab) -> String {
    guard let card else { return "" }
    switch tab {
    case .assessment: return card.assessmentText.isEmpty ? "" : " " + card.assessmentText
    case .plan: return card.plan.plan.map { " " + $0.state.label } ?? ""
    case .overview, .attendance, .times, .notes, .history: return ""
    }
  }
}

extension ClientCard {
  /// "12/18", "klar", or nothing before the first answer.
  var assessmentText: String {
    guard let begun = assessment.assessment else { return "" }
    return begun.completed != nil ? "klar" : "\(answered)/\(questions)"
  }
}
