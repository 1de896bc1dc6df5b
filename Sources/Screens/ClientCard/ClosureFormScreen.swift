import Casework
import Domain
import TerminalKit

/// Closes an enrolment: date, one reason, own text, and what is settled with it; asks before it does (R8.3).
struct ClosureFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable { case day, reason, told, text }

  enum Message: Sendable {
    case ask, close(Closure, OpenLeft)
    case calendar(Result<OfficeCalendar, Refusal>)
    case open(Result<OpenLeft, Refusal>)
    case closed(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Avslut"
  var draftKey: String? { "closure/\(enrolment.rawValue)" }
  var form: Form<Field>
  /// With the reason: what proposed it may not be there when the draft is taken up.
  var draft: Draft {
    var draft = form.draft
    if !draft.isEmpty, form.text(.reason) != nil { form.put(.reason, into: &draft) }
    return draft
  }
  private var open: OpenLeft?

  /// - Parameter proposing: the reason that stands in the form when it opens (R7.6).
  init(at workplace: Workplace, enrolment: Enrolment.ID, proposing: ClosureReason? = nil) {
    self.workplace = workplace
    self.enrolment = enrolment
    let day = ParsedField.date(workplace.today, today: workplace.today, calendar: WorkingCalendar())
    form = Form([
      FormField(.day, "Avslutad", .parsed(day), width: 14, required: "Skriv vilken dag, till exempel idag."),
      FormField(
        .reason, "Orsak",
        .choice(
          ChoiceField(ClosureReason.chosen.map { Choice($0.rawValue, $0.label) }, chosen: proposing?.rawValue)),
        required: "Välj en orsak.", help: "Bokstäver väljer det som börjar så."),
      FormField(
        .told, "Underrättad",
        .parsed(.date(nil, today: workplace.today, calendar: WorkingCalendar())), width: 14,
        required: "Skriv vilken dag handläggaren fick veta att inskrivningen avslutas.",
        help: "Dagen då handläggaren fick veta det, före avslutet."),
      FormField(
        .text, "Egna ord", .area(TextArea(), rows: 2), help: "Krävs när orsaken är \"annat\"."),
    ])
    adapt()
    form.markSaved()
  }

  mutating func resumed() { adapt() }

  /// What only one reason asks for is hidden until it is chosen.
  private mutating func adapt() {
    let isMissed = form[.reason] == ClosureReason.missedIntroduction.rawValue
    form.change(.told) { $0.isHidden = !isMissed }
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.closing(disabled: cannotClose)],
      hints: [
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"),
        KeyHint([.left, .right], "Välj orsak; bokstäver väljer det som börjar så"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  /// Why it cannot be closed now, nil when it can.
  private var cannotClose: String? {
    guard let open else { return "Ärendet läses." }
    if let closure = open.enrolment.closure {
      let kept = draft.isEmpty ? "" : " \(String.isKept)"
      return "Inskrivningen är redan avslutad, \(closure.day.iso): \(closure.words).\(kept)"
    }
    return open.unregisteredRefusal(today: workplace.today)?.message
  }

  static func closing(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "closure.close", [.control("f"), .control("s")], "Avsluta inskrivningen", short: "avsluta",
      synonyms: ["spara", "klar"], inFooter: true, disabled: disabled, .ask)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return readOpen() + [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .resized(let size): form.resize(width: size.width)
    case .message(let message): return handle(message)
    case .key(let key):
      _ = form.handle(key)
      adapt()
    case .paste(let text): _ = form.paste(text)
    case .refresh, .result: return readOpen()
    }
    return []
  }

  private func readOpen() -> [Effect<Message>] {
    [.verb("det som är öppet", ListOpenOf(enrolment: enrolment), at: workplace) { .open($0) }]
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .calendar(let result):
      if let office = try? result.get() { form.count(by: office.calendar, today: workplace.today, in: [.day, .told]) }
    case .open(.success(let left)):
      let isClosedMeanwhile = open?.enrolment.isOpen == true && !left.enrolment.isOpen
      open = left
      if isClosedMeanwhile, let cannotClose { return [.say(cannotClose, .warning)] }
    case .open(.failure(let refusal)): return [.refused(refusal)]
    case .ask: if form.check(), let closure, let open { return [confirmation(of: closure, open)] }
    case .close(let closure, let open): return [close(closure, open)]
    case .closed(.success(let text)):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .closed(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)] + readOpen()
    }
    return []
  }

  private var closure: Closure? {
    guard let day = form.day(.day), let reason = ClosureReason(rawValue: form[.reason]) else { return nil }
    return Closure(day: day, reason: reason, text: form.text(.text), caseworkerTold: form.day(.told))
  }

  /// Closes as it was asked about.
  private func close(_ closure: Closure, _ open: OpenLeft) -> Effect<Message> {
    let verb = CloseEnrolment(
      enrolment: enrolment, version: open.enrolment.version, closure: closure, settlesOpen: true, shown: open.shown)
    return .verb("avslutet", verb, at: workplace, saving: draftKey) { .closed($0) }
  }

  private func confirmation(of closure: Closure, _ open: OpenLeft) -> Effect<Message> {
    let name = open.name.titleText
    return .ask(
      [
        "Avsluta \(name), \(open.enrolment.caseNumber.text), den \(closure.day.iso) som \"\(closure.words)\"?",
        settled + " Det går att ångra i dag; sedan öppnar en ny remiss en ny inskrivning.",
      ],
      no: "Nej, tillbaka till formuläret", yes: "Ja, avsluta", .close(closure, open))
  }

  /// "2 öppna uppgifter återtas och 1 bokad tid avbokas."
  private var settled: String {
    guard let open, !open.isEmpty else { return "Inget är öppet." }
    var parts: [String] = []
    let (tasks, times) = (open.ending.count, open.bookings.count)
    if tasks > 0 { parts.append("\(tasks.counted("öppen uppgift", "öppna uppgifter")) återtas") }
    if times > 0 { parts.append("\(times.counted("bokad tid", "bokade tider")) avbokas") }
    let proposed = open.proposals.count
    if proposed > 0 { parts.append("\(proposed) förslag till \(proposed == 1 ? "en plats" : "platser") återtas") }
    if open.interruption != nil { parts.append("avbrottet slutar") }
    let kept = open.staying.count
    if kept > 0 { parts.append("\(kept.counted("uppgift", "uppgifter")) ligger kvar hos stadsdelen") }
    return parts.joined(separator: " och ") + "."
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let below = openLines
    let height = min(below.count + 1, max(0, canvas.height - 8))
    let split = canvas.bounds.splitTop(canvas.height - height)
    canvas.draw(in: split.top) { form.render(into: &$0, theme: theme) }
    canvas.draw(in: split.rest) { canvas in
      for (row, line) in below.enumerated() { canvas.write(line, 0, row + 1, width: canvas.width) }
    }
  }

  /// What is open, each on a line.
  private var openLines: [[Span]] {
    guard let open else { return [] }
    let today = workplace.today
    if open.isEmpty { return [[Span("Inga öppna uppgifter, bokade tider eller förslag till platser.", .muted)]] }
    let blank = open.unregistered.map { occasion in
      let start = occasion.start
      return [
        Span("  ej registrerad: \(occasion.title) \(start.day.listText(today: today)) \(start.time.text)", .warning)
      ]
    }
    let first = blank.isEmpty ? [] : [[Span("Registrera först under Närvaro:", .warning)]] + blank
    guard settled != "." else { return first }
    return first + [[Span("När du avslutar: \(settled)", .warning)]]
      + open.tasks.map { row in
        let owner = row.ownerName.map { " · \($0)" } ?? ""
        let stays = row.task.kind.outlivesCase ? " (ligger kvar)" : ""
        return [Span("  \(row.task.kind.label), senast \(row.task.due.listText(today: today))\(owner)\(stays)")]
      }
      + open.bookings.map { place in
        let start = place.occasion.start
        return [Span("  \(place.occasion.title) \(start.day.listText(today: today)) \(start.time.text)")]
      }
      + open.proposals.map { [Span("  \($0.proposal.outcome.label): \($0.title), \($0.employer)")] }
  }
}
