import Casework
import Domain
import TerminalKit

/// Records a letter, schedule or plan that was handed over or sent without the program: how, when and in which language
/// (R7.5).
struct RecordLetterScreen: FormScreen {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case way, day, language }

  enum Message: Sendable {
    case save
    case saved(Result<SentLetter, Refusal>)
  }

  let workplace: Workplace
  let offer: LetterSheet.Offer
  let title = "Registrera lämnat"
  var form: Form<Field>

  init(at workplace: Workplace, offer: LetterSheet.Offer, sheet: LetterSheet) {
    self.workplace = workplace
    self.offer = offer
    form = Form([
      FormField(
        .way, "Hur",
        .choice(
          ChoiceField(
            SendingWay.allCases.map { Choice($0.rawValue, $0.pastLabel) }, chosen: SendingWay.handedOver.rawValue))),
      FormField(
        .day, "Dag", .parsed(.date(workplace.today, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv vilken dag, till exempel igår."),
      FormField(
        .language, "Språk", .text(TextField("svenska", limit: 60)), width: 24,
        required: "Skriv vilket språk det var på."),
    ])
  }

  var draftKey: String? { "letter/\(offer.request.enrolment.rawValue)/\(offer.request.subject.draftName)" }

  static let saving = Binding<Message>(
    "record.save", [.control("s")], "Spara att det är lämnat eller skickat", short: "spara", synonyms: ["klar"],
    inFooter: true, .save)

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.saving],
      hints: [
        KeyHint([.tab, .backTab], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj hur"),
        KeyHint([.up, .down], "En dag fram och tillbaka i datumfältet"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): if form.handle(key) == .finished { return save() }
    case .paste(let text): _ = form.paste(text)
    case .message(.save): return save()
    case .message(.saved(.success(let letter))):
      form.markSaved()
      let day = letter.day.listText(today: workplace.today)
      return [.done("\(letter.kind.label) \(letter.way.pastLabel) \(day)."), .finish(letter)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)]
    case .refresh, .result, .stopped: break
    }
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let day = form.day(.day), let way = form.text(.way).flatMap(SendingWay.init) else { return [] }
    let verb = RecordSentLetter(
      enrolment: offer.request.enrolment, kind: offer.kind, subject: offer.request.subject, language: form[.language],
      way: way, day: day)
    return [.verb("registrera", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let start = offer.start.map { "\($0.day.listText(today: workplace.today)) \($0.time.text) " } ?? ""
    canvas.write(
      [Span("Redan lämnat eller skickat: ", .muted), Span("\(offer.kind.label), \(start)\(offer.title)")], 0, 0,
      width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) {
      form.render(into: &$0, theme: theme)
    }
  }
}

extension SentLetter.Subject {
  /// A word of its own for each, for the draft's file.
  fileprivate var draftName: String {
    switch self {
    case .place(let id): "place/\(id.rawValue)"
    case .activity(let id): "activity/\(id.rawValue)"
    case .plan(let id): "plan/\(id.rawValue)"
    case .task(let id): "task/\(id.rawValue)"
    case .enrolment: "enrolment"
    }
  }
}
