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
    /// What is stored instead of what was read, where saving was refused for it.
    case conflictRead(Result<IntakeSheet, Refusal>)
    case keepMine(over: Client), keepStored(Client)
  }

  /// What it closes with when the details are kept.
  struct Checked: Sendable {}

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Uppgifter"
  /// What is stored, as last read.
  var client: Client
  /// What each field was read as, and the version of the client that saving names: both stay behind `client` while somebody
  /// else has changed what is changed here (R15.3).
  var base: [Field: [String]]
  var version: Int
  var form: Form<Field>

  /// What its drafts are called.
  var draftName: String { "details/\(client.id.rawValue)" }
  var draftKey: String? { draftName }

  init(at workplace: Workplace, enrolment: Enrolment.ID, client: Client) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.client = client
    base = DetailsScreen.values(of: client.details.contact)
    version = client.version
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
    form.load(base)
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
      if refusal.kind == .conflict { return [read { .conflictRead($0) }] }
      form.show(refusal)
      return [.refused(refusal)]
    case .readAgain(.success(let sheet)): take(sheet.client)
    case .conflictRead(.success(let sheet)): return settle(with: sheet.client)
    case .readAgain(.failure(let refusal)), .conflictRead(.failure(let refusal)): return [.refused(refusal)]
    case .keepMine(let stored):
      keepMine(over: stored)
      return save()
    case .keepStored(let stored): return keepStored(stored)
    }
    return []
  }

  private func read(
    then message: @escaping @Sendable (Result<IntakeSheet, Refusal>) -> Message = { .readAgain($0) }
  ) -> Effect<Message> {
    .verb("uppgifterna", OpenIntake(enrolment: enrolment, isOpening: false), at: workplace, then: message)
  }

  mutating func save() -> [Effect<Message>] {
    if let refusal = workplace.refusal(of: .changeDetails) { return [.say(refusal, .warning)] }
    guard form.check() else { return [] }
    let contact = ContactDetails(
      phone: form.text(.phone), email: form.text(.email), address: form.text(.address), language: form.text(.language),
      needsInterpreter: form.text(.interpreter).map { $0 == "yes" })
    let verb = CheckDetails(enrolment: enrolment, version: version, contact: contact)
    return [.verb("uppgifterna", verb, at: workplace, saving: draftKey) { .saved($0) }]
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
