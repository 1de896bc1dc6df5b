import Casework
import Domain
import TerminalKit

/// The first and last day of a report, typed (R10.4). Closes with a `Period`.
struct PeriodScreen: Screen {
  enum Message: Sendable {
    case use
    case calendar(Result<OfficeCalendar, Refusal>)
  }

  enum Field: Hashable, Sendable {
    case since, asOf
  }

  /// The days of a report, the first not after the last.
  struct Period: Hashable, Sendable {
    var since: Day
    var asOf: Day
  }

  let workplace: Workplace
  let title = "Period"
  var form: Form<Field>

  init(at workplace: Workplace, since: Day, asOf: Day) {
    self.workplace = workplace
    let (today, calendar) = (workplace.today, WorkingCalendar())
    form = Form([
      FormField(
        .since, "Från och med", .parsed(.date(since, today: today, calendar: calendar)), width: 14,
        required: "Skriv första dagen."),
      FormField(
        .asOf, "Till och med", .parsed(.date(asOf, today: today, calendar: calendar)), width: 14,
        required: "Skriv sista dagen."),
    ])
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "period.use", [.control("s"), .control("f")], "Visa perioden", short: "visa",
          synonyms: ["spara", "klar"], inFooter: true, .use)
      ], isTyping: true, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened: return [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .message(.calendar(let result)):
      if let office = try? result.get() {
        form.count(by: office.calendar, today: workplace.today, in: [.since, .asOf])
      }
    case .key(let key): if form.handle(key) == .finished { return use() }
    case .paste(let text): _ = form.paste(text)
    case .message(.use): return use()
    default: break
    }
    return []
  }

  private mutating func use() -> [Effect<Message>] {
    guard form.check(), let since = form.parsed(.since).flatMap({ Day(iso: $0) }),
      let asOf = form.parsed(.asOf).flatMap({ Day(iso: $0) })
    else { return [] }
    guard since <= asOf else {
      form.show(errors: [.asOf: "Sista dagen ligger före den första."])
      return []
    }
    return [.finish(Period(since: since, asOf: asOf))]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let words = "Siffrorna visas som de var den sista dagen. Enter i sista fältet visar dem."
    let top = canvas.paragraph(words, 0, .muted) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
