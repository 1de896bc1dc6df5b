import Domain
import TerminalKit

/// What a version of the assessment changes in the one before, question by question (R4.1).
struct AssessmentDifferenceScreen: Screen {
  enum Message: Sendable {}

  let difference: AssessmentDifference
  let number: Int
  private var scroll = Scroll()
  private var size = Size(0, 0)

  init(_ difference: AssessmentDifference, number: Int) {
    self.difference = difference
    self.number = number
  }

  var title: String { "Version \(number) mot version \(number - 1)" }

  var keymap: KeyMap<Message> { KeyMap(hints: [TextScroll.hint]) }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size):
      self.size = size
      move()
    case .key(let key): move(by: key)
    case .paste, .refresh, .result: break
    }
    return []
  }

  private mutating func move(by key: Key? = nil) {
    scroll.handle(key, lines: lines(width: size.width).count, height: size.height)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.read({ read(into: &$0) }) { canvas in
      let lines = lines(width: canvas.width)
      canvas.page(scroll, of: lines.count, glyphs: theme.glyphs) { canvas in
        for (row, line) in lines.dropFirst(scroll.first).prefix(canvas.height).enumerated() {
          canvas.write([line], 0, row)
        }
      }
      canvas.putCursor(0, 0)
    }
  }

  private static let same = "Svaren är desamma som i förra versionen."

  private func read(into reading: inout Reading) {
    if difference.changes.isEmpty { reading.text(Self.same) }
    for change in difference.changes {
      reading.fact("Fråga", change.question)
      reading.fact("Före", change.before ?? "inget svar", .muted)
      reading.fact("Nu", change.now ?? "inget svar")
    }
    reading.putCursor(line: 0)
  }

  /// The question, the earlier answer and the one now, each in as many lines as it takes.
  private func lines(width: Int) -> [Span] {
    func wrapped(_ lead: String, _ text: String, _ style: Style) -> [Span] {
      TextWrap.texts(lead + text, width: max(1, width - 2)).enumerated().map { index, line in
        Span((index == 0 ? "" : "  ") + line, style)
      }
    }
    if difference.changes.isEmpty { return [Span(Self.same, .muted)] }
    return difference.changes.flatMap { change in
      wrapped("", change.question, .heading)
        + wrapped("\(change.now == nil ? "–" : "~") före: ", change.before ?? "inget svar", .muted)
        + wrapped("\(change.before == nil ? "+" : "~") nu:   ", change.now ?? "inget svar", .text) + [Span("")]
    }
  }
}
