import Casework
import Domain
import TerminalKit

/// The number that now holds of a client, most often the real one for a reserve number (R14.3).
struct NumberScreen: FormScreen {
  /// The raw value is what refusals name the field by.
  enum Field: String, Hashable, Sendable { case number }

  enum Message: Sendable {
    case save
    case saved(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let client: Client
  let title = "Byt nummer"
  var form: Form<Field>

  var draftKey: String? { "number/\(client.id.rawValue)" }

  init(at workplace: Workplace, enrolment: Enrolment.ID, client: Client) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.client = client
    form = Form([
      FormField(
        .number, "Nytt nummer", .parsed(.identityNumber(today: workplace.today)), width: 16,
        required: "Skriv personnumret eller samordningsnumret.", help: "Personnummer eller samordningsnummer.")
    ])
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.saving(disabled: workplace.refusal(of: .changeDetails))], isTyping: form.isTyping,
      widgetKeys: form.widgetKeys)
  }

  static func saving(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "number.save", [.control("s")], "Klar: låt numret gälla", short: "byt nummer", synonyms: ["spara", "klar"],
      inFooter: true, disabled: disabled, .save)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): if form.handle(key) == .finished { return save() }
    case .paste(let text): _ = form.paste(text)
    case .message(.save): return save()
    case .message(.saved(.success(let text))):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)]
    case .refresh, .result, .stopped: break
    }
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let number = form.parsed(.number).flatMap({ IdentityNumber(stored: $0) }) else { return [] }
    let verb = ReplaceNumber(enrolment: enrolment, version: client.version, number: number)
    return [.verb("numret", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let details = client.details
    let words =
      "\(details.name.titleText) har nu \(details.number.kind.rawValue) \(details.number.text). Det gamla numret hittar "
      + "fortfarande hit, och inget annat ändras."
    let lines = TextWrap.texts(words, width: max(1, canvas.width)).prefix(4)
    for (y, line) in lines.enumerated() { canvas.write(line, 0, y, .muted) }
    let top = lines.count + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
