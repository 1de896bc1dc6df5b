import Casework
import Domain
import TerminalKit

/// An interruption that lasts: the client is back, or it goes on until another day (R8.2).
struct InterruptionEndScreen: FormScreen {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case what, day, absent }

  /// What is done with it.
  private enum What: String, CaseIterable {
    case back, longer

    var label: String {
      switch self {
      case .back: "klienten är tillbaka"
      case .longer: "avbrottet fortsätter"
      }
    }
  }

  enum Message: Sendable {
    case save
    case loaded(Result<InterruptionSheet, Refusal>)
    case saved(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  var title: String { sheet.map { "\($0.name.titleText): avbrott" } ?? "Avbrott" }
  var draftKey: String? { "interruption-end/\(enrolment.rawValue)" }
  var form: Form<Field>
  private var sheet: InterruptionSheet?
  /// The interruption that saving names, as it was before anything was written here: what somebody else makes of it meanwhile
  /// is told of first, and stands above the fields (R15.3).
  private var known: Interruption?
  private var isTold = false

  init(at workplace: Workplace, enrolment: Enrolment.ID) {
    self.workplace = workplace
    self.enrolment = enrolment
    let day = ParsedField.date(workplace.today, today: workplace.today, calendar: WorkingCalendar())
    form = Form([
      FormField(
        .what, "Vad händer",
        .choice(ChoiceField(What.allCases.map { Choice($0.rawValue, $0.label) })),
        required: "Välj vad som händer: klienten är tillbaka, eller avbrottet fortsätter."),
      FormField(
        .day, "Tillbaka", .parsed(day), width: 14, required: "Skriv vilken dag, till exempel idag.",
        help: "Den dag närvaro väntas igen. Fortsätter avbrottet: den dag klienten nu väntas tillbaka."),
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
    let refusal = sheet == nil ? "Avbrottet läses." : interruption == nil ? "Inget avbrott pågår." : nil
    return KeyMap(
      [Self.saving(disabled: refusal)],
      hints: [
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj vad som händer"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  static func saving(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "interruption.end", [.control("s"), .control("f")], "Avsluta eller förläng avbrottet", short: "spara",
      synonyms: ["klar", "tillbaka", "förläng"], inFooter: true, disabled: disabled, .save)
  }

  private var interruption: Interruption? { sheet?.interruption }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return load
    case .resized(let size): form.resize(width: size.width)
    case .message(.loaded(.success(let read))):
      sheet = read
      if known == nil || !form.isDirty || isTold { known = read.interruption }
      isTold = false
      form.count(by: read.calendar, today: workplace.today, in: [.day])
      adapt()
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.save): return save()
    case .message(.saved(.success(let text))):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      isTold = true
      return [.refused(refusal)] + load
    case .key(let key):
      let handled = form.handle(key)
      adapt()
      if handled == .finished { return save() }
    case .paste(let text):
      _ = form.paste(text)
      adapt()
    case .refresh, .result: return load
    }
    return []
  }

  private var load: [Effect<Message>] {
    [.verb("avbrottet", OpenInterruption(enrolment: enrolment), at: workplace) { .loaded($0) }]
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let known, let day = form.day(.day) else { return [] }
    if goesOn {
      let verb = ProlongInterruption(
        interruption: known.id, version: known.version, expectedReturn: day,
        cancelling: times?.ids ?? [])
      return [.verb("avbrottet", verb, at: workplace, saving: draftKey) { .saved($0) }]
    }
    let verb = EndInterruption(
      interruption: known.id, version: known.version, day: day,
      excusing: form.text(.absent) == nil ? [] : times?.pastIDs ?? [], excuse: form.text(.absent))
    return [.verb("avbrottet", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  private var goesOn: Bool { form.text(.what) == What.longer.rawValue }

  /// The times that a longer interruption takes away; those that have been in one that ends, nil where there are none.
  private var times: InterruptionTimes? {
    guard let sheet, let interruption, let day = form.day(.day), form.text(.what) != nil else { return nil }
    guard goesOn else {
      let past = sheet.past(from: interruption.from, before: day)
      return past.isEmpty ? nil : InterruptionTimes(places: [], past: past, today: workplace.today)
    }
    return InterruptionTimes(places: sheet.times(from: interruption.from, before: day), today: workplace.today)
  }

  /// "Avbrott sedan mån 7/4 (sjukdom), väntas tillbaka fre 25/4."
  private var intro: String {
    guard let interruption else { return sheet == nil ? "" : "Inget avbrott pågår." }
    let today = workplace.today
    return "Avbrott sedan \(interruption.from.listText(today: today)) (\(interruption.words)), "
      + "väntas tillbaka \(interruption.expectedReturn.listText(today: today))."
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(intro, 0, .muted) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) { canvas in
      let draw: (inout Canvas) -> Void = { form.render(into: &$0, theme: theme) }
      if let times { times.render(into: &canvas, above: draw) } else { draw(&canvas) }
    }
  }
}
