import Casework
import Domain
import TerminalKit

/// How a client is reached, language and interpreter need: gone through with the client and kept (R1.2). Closes with
/// `Checked`.
struct DetailsScreen: FormScreen {
  /// The raw value is what refusals name the field by.
  enum Field: String, Hashable, Sendable { case phone, email, address, language, interpreter }

  enum Message: Sendable {
    case save
    case saved(Result<String, Refusal>)
    case readAgain(Result<IntakeSheet, Refusal>)
  }

  /// What it closes with when the details are kept.
  struct Checked: Sendable {}

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Uppgifter"
  private(set) var client: Client
  var form: Form<Field>

  var draftKey: String? { "details/\(client.id.rawValue)" }

  init(at workplace: Workplace, enrolment: Enrolment.ID, client: Client) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.client = client
    func line(_ id: Field, _ label: String, limit: Int, width: Int = 40, help: String = "") -> FormField<Field> {
      FormField(id, label, .text(TextField(limit: limit)), width: width, help: help)
    }
    form = Form([
      line(.phone, "Telefon", limit: 60, width: 24), line(.email, "E-post", limit: 200),
      line(.address, "Adress", limit: 300),
      line(.language, "Språk", limit: 60, width: 24, help: "Det språk klienten helst får brev och samtal på."),
      FormField(
        .interpreter, "Tolk", .choice(ChoiceField([Choice("yes", "behövs"), Choice("no", "behövs inte")]))),
    ])
    form.load(DetailsScreen.values(of: client.details.contact))
  }

  // MARK: Keys

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.saving(disabled: workplace.refusal(of: .changeDetails))],
      hints: [
        KeyHint([.tab, .enter], "Nästa fält; från det sista sparas uppgifterna"), KeyHint([.backTab], "Förra fältet"),
        KeyHint([.left, .right], "Välj om tolk behövs"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  static func saving(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "details.save", [.control("s")], "Uppgifterna stämmer: spara dem", short: "stämmer, spara",
      synonyms: ["klar", "kontrollerade", "nästa"], inFooter: true, disabled: disabled, .save)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .message(let message): return handle(message)
    case .key(let key):
      let isLast = form.focused == .interpreter
      if isLast, key == .tab || key == .enter { return save() }
      _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .refresh, .result: return [read()]
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .save: return save()
    case .saved(.success(let text)):
      form.markSaved()
      return [.done(text), .finish(Checked())]
    case .saved(.failure(let refusal)):
      form.show(refusal)
      return refusal.kind == .conflict ? [.refused(refusal), read()] : [.refused(refusal)]
    case .readAgain(.success(let sheet)): take(sheet.client)
    case .readAgain(.failure(let refusal)): return [.refused(refusal)]
    }
    return []
  }

  private func read() -> Effect<Message> {
    .verb("uppgifterna", OpenIntake(enrolment: enrolment, isOpening: false), at: workplace) { .readAgain($0) }
  }

  /// Takes in what is stored now: a field that was not touched here follows; one that both changed shows the other's value
  /// beside it (R15.3).
  private mutating func take(_ new: Client) {
    guard new.version != client.version else { return }
    let (before, stored) = (
      DetailsScreen.values(of: client.details.contact), DetailsScreen.values(of: new.details.contact)
    )
    let mine = form.values
    var errors: [Field: String] = [:]
    var merged = stored
    for field in form.changed {
      merged[field] = mine[field]
      guard stored[field] != before[field], stored[field] != mine[field] else { continue }
      let theirs = stored[field]?.first.map { words(of: $0, in: field) } ?? "inget"
      errors[field] = "Någon annan har sparat: \(theirs). Spara igen om ditt ska gälla."
    }
    client = new
    form.load(stored)
    form.restore(merged)
    if !errors.isEmpty { form.show(errors: errors) }
  }

  private mutating func save() -> [Effect<Message>] {
    if let refusal = workplace.refusal(of: .changeDetails) { return [.say(refusal, .warning)] }
    guard form.check() else { return [] }
    let contact = ContactDetails(
      phone: form.text(.phone), email: form.text(.email), address: form.text(.address), language: form.text(.language),
      needsInterpreter: form.text(.interpreter).map { $0 == "yes" })
    let verb = CheckDetails(enrolment: enrolment, version: client.version, contact: contact)
    return [.verb("uppgifterna", verb, at: workplace, saving: draftKey) { .saved($0) }]
  }

  private static func values(of contact: ContactDetails) -> [Field: [String]] {
    var values: [Field: [String]] = [:]
    values[.phone] = contact.phone.map { [$0] }
    values[.email] = contact.email.map { [$0] }
    values[.address] = contact.address.map { [$0] }
    values[.language] = contact.language.map { [$0] }
    values[.interpreter] = contact.needsInterpreter.map { [$0 ? "yes" : "no"] }
    return values
  }

  private func words(of value: String, in field: Field) -> String {
    field == .interpreter ? (value == "yes" ? "tolk behövs" : "tolk behövs inte") : "”\(value)”"
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    let details = client.details
    let top =
      canvas.paragraph([
        Span("Stämmer det här? ", .muted), Span("\(details.name.titleText), \(details.number.text)"),
      ]) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) { canvas in
      form.render(into: &canvas, theme: theme)
    }
  }
}
