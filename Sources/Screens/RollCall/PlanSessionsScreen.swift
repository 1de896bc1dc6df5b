import Casework
import Domain
import TerminalKit

/// Lays out sessions of an activity, or introduction meetings, by a weekly rule that skips free days (R6.1).
struct PlanSessionsScreen: FormScreen {
  enum Field: String, Hashable, Sendable { case kind, title, weekdays, time, minutes, from, to, leader, room, places }

  enum Message: Sendable {
    case loaded(Result<SessionPlanning, Refusal>)
    case save
    case saved(Result<[Occasion], Refusal>)
  }

  let workplace: Workplace
  let from: Day
  let title = "Nya tillfällen"
  var planning: SessionPlanning?
  var form = Form<Field>([])

  init(at workplace: Workplace, from: Day) {
    self.workplace = workplace
    self.from = from
  }

  var draftKey: String? { planning == nil ? nil : "sessions" }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "sessions.save", [.control("s"), .control("f")], "Lägg upp tillfällena", short: "lägg upp",
          synonyms: ["spara", "färdig"], inFooter: true, disabled: planning == nil ? "Formuläret läses in." : nil, .save
        )
      ],
      hints: [
        KeyHint([.tab, .enter], "nästa fält"), KeyHint([.backTab], "förra fältet"),
        KeyHint([.left, .right], "välj"), KeyHint([.space], "kryssa veckodag"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened: return [.verb("formuläret", OpenSessionPlanning(), at: workplace) { .loaded($0) }]
    case .message(.loaded(.success(let planning))):
      self.planning = planning
      form = Form(fields(planning))
      form.focus(on: .kind)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal), .pop]
    case .message(.save): return save()
    case .message(.saved(.success(let made))):
      form.markSaved()
      let first = made.first.map { $0.start.listText(today: workplace.today) } ?? ""
      let act = made.count.counted("tillfälle upplagt", "tillfällen upplagda")
      return [.done(ActLine(act, ["det första \(first)"], of: made.first?.title ?? "").text), .pop]
    case .message(.saved(.failure(let refusal))):
      var errors: [Field: String] = [:]
      for (name, text) in refusal.fields { errors[PlanSessionsScreen.field(named: name)] = text }
      form.show(errors: errors)
      return [.refused(refusal)]
    case .key(let key):
      let outcome = form.handle(key)
      if case .edited(.kind) = outcome { proposeMinutes() }
    case .paste(let text): _ = form.paste(text)
    case .resized, .refresh, .result: break
    }
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let verb else { return [.say("Rätta det som är markerat och spara igen.", .warning)] }
    return [.verb("tillfällena", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  /// What the form says; nil where it says too little.
  var verb: PlanSessions? {
    guard let planning, let time = form.parsed(.time).flatMap({ ClockTime(text: $0) }),
      let minutes = form.parsed(.minutes).flatMap({ Int($0) }),
      let first = form.parsed(.from).flatMap({ Day(iso: $0) }), let last = form.parsed(.to).flatMap({ Day(iso: $0) }),
      let places = form.parsed(.places).flatMap({ Int($0) })
    else { return nil }
    let activity = planning.activities.first { "\($0.id.rawValue)" == form[.kind] }
    let days = Set(form.chosen(.weekdays).compactMap(Weekday.init(rawValue:)))
    return PlanSessions(
      kind: activity.map { .session($0.id) } ?? .appointment(.introductionMeeting),
      rule: WeeklyRule(weekdays: days, time: time, minutes: minutes, from: first, to: last),
      leader: Int64(form[.leader]).map { User.ID($0) }, room: Int64(form[.room]).map { Room.ID($0) }, places: places,
      title: form[.title].isEmpty ? nil : form[.title])
  }

  private mutating func proposeMinutes() {
    guard let planning, form[.kind] == PlanSessionsScreen.introduction else { return }
    form[.minutes] = "\(planning.introductionMinutes)"
  }

  /// The field that a refusal's name belongs to.
  private static func field(named name: String) -> Field { Field(rawValue: name) ?? (name == "start" ? .time : .kind) }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph("Röda dagar och lediga dagar hoppas över. Alla läggs upp på en gång.", 0, .muted) + 1
    let height = max(0, canvas.height - top - 2)
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: height)) { canvas in
      form.render(into: &canvas, theme: theme)
    }
    canvas.write(summary, 0, canvas.height - 1, .accent, width: canvas.width)
  }

  /// In words what saving will do.
  private var summary: String {
    guard let verb, let planning else { return "" }
    let starts = verb.rule.starts(skippingFreeDaysOf: planning.calendar)
    guard let first = starts.first, let last = starts.last else { return "Regeln ger inget tillfälle." }
    let count = starts.count.counted("tillfälle", "tillfällen")
    return
      "När du sparar: \(count), \(first.listText(today: workplace.today)) – \(last.day.listText(today: workplace.today))."
  }
}
