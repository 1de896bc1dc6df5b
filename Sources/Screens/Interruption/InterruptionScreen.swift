import Casework
import Domain
import TerminalKit

/// Avbrott: why, from when, when the client is believed to be back, own text; the times that it takes away stand below
/// before it is saved (R8.2).
struct InterruptionScreen: FormScreen {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case reason, day, back, text, absent }

  enum Message: Sendable {
    case save
    case loaded(Result<InterruptionSheet, Refusal>)
    case saved(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Avbrott"
  var draftKey: String? { "interruption/\(enrolment.rawValue)" }
  var form: Form<Field>
  private var sheet: InterruptionSheet?

  init(at workplace: Workplace, enrolment: Enrolment.ID) {
    self.workplace = workplace
    self.enrolment = enrolment
    let (today, calendar) = (workplace.today, WorkingCalendar())
    form = Form([
      FormField(
        .reason, "Skäl", .choice(ChoiceField(InterruptionReason.allCases.map { Choice($0.rawValue, $0.label) })),
        required: "Välj ett skäl.", help: "Bokstäver väljer det som börjar så."),
      FormField(
        .day, "Från och med", .parsed(.date(today, today: today, calendar: calendar)), width: 14,
        required: "Skriv första dagen, till exempel idag."),
      FormField(
        .back, "Väntas tillbaka", .parsed(.date(nil, today: today, calendar: calendar)), width: 14,
        required: "Skriv när klienten väntas tillbaka, till exempel +4v.",
        help: "Den dagen står avbrottet på Min dag; det slutar först när någon avslutar det."),
      FormField(.text, "Egna ord", .area(TextArea(), rows: 2), help: "Krävs när skälet är \"annat\"."),
      FormField(
        .absent, "Väntades inte", .text(TextField(limit: 200)), width: 50,
        help: "Varför klienten inte väntades vid det som har varit; annars registreras det först.", isHidden: true),
    ])
  }

  mutating func resumed() { adapt() }

  /// Why the client was not expected is asked where something has been.
  private mutating func adapt() {
    let hasPast = times?.past.isEmpty == false
    form.change(.absent) { $0.isHidden = !hasPast }
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.saving(disabled: sheet == nil ? "Ärendet läses." : nil)],
      hints: [
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"),
        KeyHint([.left, .right], "Välj skäl; bokstäver väljer det som börjar så"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  static func saving(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "interruption.save", [.control("s"), .control("f")], "Spara avbrottet", short: "spara",
      synonyms: ["klar", "avbryt"], inFooter: true, disabled: disabled, .save)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return load
    case .resized(let size): form.resize(width: size.width)
    case .message(.loaded(.success(let read))):
      sheet = read
      form.count(by: read.calendar, today: workplace.today, in: [.day, .back])
      adapt()
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.save): return save()
    case .message(.saved(.success(let text))):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)] + load
    case .key(let key):
      _ = form.handle(key)
      adapt()
    case .paste(let text):
      _ = form.paste(text)
      adapt()
    case .refresh, .result: return load
    }
    return []
  }

  private var load: [Effect<Message>] {
    [.verb("det som är bokat", OpenInterruption(enrolment: enrolment), at: workplace) { .loaded($0) }]
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let reason = form.text(.reason).flatMap(InterruptionReason.init), let from = form.day(.day),
      let back = form.day(.back)
    else { return [] }
    let verb = BeginInterruption(
      enrolment: enrolment, reason: reason, text: form.text(.text), from: from, expectedReturn: back,
      cancelling: times?.ids ?? [], excusing: form.text(.absent) == nil ? [] : times?.pastIDs ?? [],
      excuse: form.text(.absent))
    return [.verb("avbrottet", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  /// The times it takes away and those that have been; nil while the first day is not understood, or nothing has been and
  /// the last is not.
  private var times: InterruptionTimes? {
    guard let sheet, let from = form.day(.day) else { return nil }
    let (past, back) = (sheet.past(from: from), form.day(.back))
    guard !past.isEmpty || back != nil else { return nil }
    return InterruptionTimes(
      places: back.map { sheet.times(from: from, before: $0) } ?? [], past: past, today: workplace.today)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let draw: (inout Canvas) -> Void = { form.render(into: &$0, theme: theme) }
    if let times { times.render(into: &canvas, above: draw) } else { draw(&canvas) }
  }
}
