import Domain
import TerminalKit

/// A version of a plan against an earlier one, line by line; ← and → choose the earlier one (R5.4).
struct PlanDifferenceScreen: Screen {
  enum Message: Sendable {
    case older, newer
  }

  /// A version's text.
  struct Version: Sendable {
    var number: Int
    var content: ActivityPlan.Content
  }

  let shown: Version
  /// The versions before it, newest first.
  let earlier: [Version]
  private(set) var place = 0
  private var scroll = Scroll()
  private var size = Size(0, 0)

  init(_ shown: Version, against earlier: [Version]) {
    self.shown = shown
    self.earlier = earlier
  }

  var title: String { "Version \(new) mot version \(old)" }
  private var new: Int { shown.number }
  private var old: Int { earlier[place].number }
  private var difference: PlanDifference { PlanDifference(from: earlier[place].content, to: shown.content) }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "difference.older", [.left], "Jämför med en äldre version", short: "äldre", inFooter: earlier.count > 1,
          disabled: place + 1 < earlier.count ? nil : "Det finns ingen äldre version.", .older),
        Binding(
          "difference.newer", [.right], "Jämför med en nyare version", short: "nyare", inFooter: earlier.count > 1,
          disabled: place > 0 ? nil : "Det finns ingen nyare version före den som visas.", .newer),
      ], hints: [TextScroll.hint])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): self.size = size
    case .message(.older): place += 1
    case .message(.newer): place -= 1
    case .key(let key): return move(by: key)
    case .paste, .refresh, .result: return []
    }
    return move()
  }

  private mutating func move(by key: Key? = nil) -> [Effect<Message>] {
    let top = TextWrap.texts(legend, width: max(1, size.width)).count + 1
    scroll.handle(key, lines: lines(width: size.width).count, height: size.height - top)
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(legend, 0, .muted) + 1
    let lines = lines(width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      $0.page(scroll, of: lines.count, glyphs: theme.glyphs) { canvas in
        for (row, line) in lines.dropFirst(scroll.first).prefix(canvas.height).enumerated() {
          canvas.write([line], 0, row)
        }
      }
    }
  }

  /// What the signs mean.
  private var legend: String {
    difference.isEmpty
      ? "Versionerna säger samma sak."
      : "+ nytt i version \(new)   – fanns i version \(old)   ~ ändrat, före och efter"
  }

  private func lines(width: Int) -> [Span] {
    func wrapped(_ sign: String, _ text: String, _ style: Style) -> [Span] {
      TextWrap.texts(text, width: max(1, width - 4)).enumerated().map { index, line in
        Span((index == 0 ? sign : " ") + " " + line, style)
      }
    }
    return difference.changes.flatMap { change in
      switch change {
      case .same(let text): wrapped(" ", text, .muted)
      case .added(let text): wrapped("+", text, .good)
      case .removed(let text): wrapped("–", text, .danger)
      case .changed(let before, let now):
        wrapped("~", "före: " + before, .muted) + wrapped("~", "nu:   " + now, .warning)
      }
    }
  }
}
