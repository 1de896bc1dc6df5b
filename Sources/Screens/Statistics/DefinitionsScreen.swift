import Casework
import TerminalKit

/// What each figure of a report counts, in words (R10.2, R10.8).
struct DefinitionsScreen: Screen {
  enum Message: Sendable {}

  let title = "Definitioner"
  let report: StatusReport
  private var scroll = Scroll()
  private var size = Size(0, 0)

  init(_ report: StatusReport) { self.report = report }

  var keymap: KeyMap<Message> { KeyMap(hints: [TextScroll.hint]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size):
      self.size = size
      move()
    case .key(let key): move(by: key)
    default: break
    }
    return []
  }

  private mutating func move(by key: Key? = nil) {
    scroll.handle(key, lines: lines(width: size.width).count, height: size.height)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let lines = lines(width: canvas.width)
    canvas.page(scroll, of: lines.count, glyphs: theme.glyphs) { canvas in
      for (row, line) in lines.dropFirst(scroll.first).prefix(canvas.height).enumerated() {
        canvas.write([line], 0, row)
      }
    }
  }

  private func lines(width: Int) -> [Span] {
    let width = max(1, min(width - 2, 90))
    var lines = TextWrap.texts(
      "Allt räknas i inskrivningar, inte i personer eller hushåll. En person kan ha flera inskrivningar efter varandra. "
        + "Läget visas som det var \(report.asOf.iso): avslutad den dagen räknas som avslutad, remiss skickad den dagen "
        + "som aktuell. Det som har hänt senare syns inte.", width: width
    ).map { Span($0) }
    lines += TextWrap.texts(StatisticsScreen.partsNote, width: width).map { Span($0) }
    lines += TextWrap.texts(
      "Rapporten gjord \(report.made.day.iso) \(report.made.time.text) för \(report.unitName).", width: width
    ).map { Span($0, .muted) }
    for figure in report.figures where !figure.isReason || figure.value > 0 {
      lines.append(Span(""))
      lines.append(Span(figure.label, .heading))
      lines += TextWrap.texts(figure.definition, width: max(1, width - 2)).map { Span("  " + $0) }
      if let share = figure.share {
        lines.append(Span("  Nu \(share.fractionText), \(share.percentText).", .muted))
      }
    }
    return lines
  }
}
