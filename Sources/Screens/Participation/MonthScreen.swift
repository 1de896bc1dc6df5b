import Domain
import TerminalKit

/// The month of a report, typed. Closes with a `Month`.
struct MonthScreen: Screen {
  enum Message: Sendable {
    case use
  }

  enum Field: Hashable, Sendable {
    case month
  }

  let title = "Månad"
  var form: Form<Field>

  init(_ month: Month, today: Day) {
    form = Form([
      FormField(
        .month, "Månad", .parsed(.month(month, today: today)), width: 16, required: "Skriv månaden, till exempel mars.")
    ])
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "month.use", [.control("s"), .control("f")], "Visa månaden", short: "visa", synonyms: ["spara", "klar"],
          inFooter: true, .use)
      ], isTyping: true, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .key(let key): if form.handle(key) == .finished { return use() }
    case .paste(let text): _ = form.paste(text)
    case .message(.use): return use()
    default: break
    }
    return []
  }

  private mutating func use() -> [Effect<Message>] {
    guard form.check(), let month = form.parsed(.month).flatMap({ Month(iso: $0) }) else { return [] }
    return [.finish(month)]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let words = "Skriv 2008-04, april, mars 2007, förra eller -2. Enter visar den."
    let top = canvas.paragraph(words, 0, .muted) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
