import Casework
import Domain
import TerminalKit

/// A letter as the client will read it (R3.4): it is printed here, and what a person says of how it was sent comes after.
/// Closes with `Made`.
struct LetterScreen: Screen {
  enum Message: Sendable {
    case read(Result<Letter, Refusal>)
    case print, keep, language, done, sent
    case calendar(Result<OfficeCalendar, Refusal>)
    case made(Result<LetterRun, Refusal>, onPaper: Bool)
  }

  /// What it closes with when the letter has been made.
  struct Made: Sendable {}

  let workplace: Workplace
  let request: LetterRequest
  private(set) var letter: Letter?
  /// The language that was chosen; nil is the client's.
  private(set) var language: LetterLanguage?
  private var made: ClientLetter.ID?
  private var failure: String?
  private var scroll = TextScroll()

  init(at workplace: Workplace, request: LetterRequest) {
    self.workplace = workplace
    self.request = request
  }

  var title: String {
    guard let letter else { return "Brev" }
    return letter.content.kind.label.capitalFirst
  }

  var keymap: KeyMap<Message> {
    let unread = letter == nil ? failure ?? "Brevet görs." : workplace.refusal(of: .sendLetter)
    return KeyMap(
      [
        Binding(
          "letter.print", ["l"], "Skriv ut brevet", short: "skriv ut",
          synonyms: ["skrivare", "papper", "posta", "lämna"],
          inFooter: true, disabled: unread, .print),
        Binding(
          "letter.sent", ["k"], "Skickat eller lämnat: hur och när", short: "skickat",
          synonyms: ["post", "i handen", "digital brevlåda", "e-post", "sms", "klar"], inFooter: true, disabled: unread,
          .keep),
        Binding(
          "letter.language", ["v"], "Byt språk", short: "språk", synonyms: ["svenska", "lättläst", "engelska"],
          inFooter: true, disabled: letter == nil ? unread : nil, .language),
      ], hints: [TextScroll.hint], widgetKeys: TextScroll.keys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: Self.headHeight)
      return [make()]
    case .resized(let size): scroll.resize(size, head: Self.headHeight)
    case .refresh: return [make()]
    // It has been said to be sent.
    case .result: return [.finish(Made())]
    case .key(let key): scroll.handle(key)
    case .message(let message): return handle(message)
    case .paste: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .read(.success(let letter)):
      if letter.text != self.letter?.text { scroll.show(letter.text) }
      self.letter = letter
    case .read(.failure(let refusal)) where letter != nil && (refusal.kind == .impossible || refusal.kind == .notFound):
      // What it was about has been taken back: there is no letter, and nothing to look at.
      return [.pop, .say(refusal.message, .warning, yields: true)]
    case .read(.failure(let refusal)):
      failure = refusal.message
      letter = nil
      scroll.show(refusal.message)
      return [.refused(refusal)]
    case .language:
      guard let letter, let documents = workplace.desk.documents else { return [] }
      let all = documents.languages(of: letter.content.kind)
      let place = all.firstIndex { $0.id == letter.language.id } ?? 0
      language = all[(place + 1) % all.count]
      return [make()]
    case .print: return make(onPaper: true)
    case .keep: return make(onPaper: false)
    case .made(.failure(let refusal), _):
      return [.refused(refusal)] + (refusal.code == "letterChanged" ? [make()] : [])
    case .made(.success(let run), let onPaper):
      made = run.made.first
      return onPaper ? printed(run) : form()
    case .sent: return form()
    case .calendar(.failure(let refusal)): return [.refused(refusal)]
    case .calendar(.success(let office)):
      guard let made else { return [] }
      return [
        .push(
          SendingScreen(at: workplace, letters: [made], about: request, what: what, calendar: office.calendar))
      ]
    case .done: return [.finish(Made())]
    }
    return []
  }

  /// What the printer did is said, and only then it is asked whether the letter was sent.
  private func printed(_ run: LetterRun) -> [Effect<Message>] {
    guard let letter else { return [] }
    let (kind, name) = (letter.content.kind, letter.content.recipient.name.listText)
    if run.isStopped {
      return [
        .say(
          ActLine("utskriften avbruten", ["\(kind.definiteLabel) ligger i Att skicka"], of: name).text, .warning)
      ]
    }
    let remarks = run.remarks
    guard remarks.isEmpty else { return [.tell(remarks, then: .done)] }
    return [
      .ask(
        [
          (run.queued > 0
            ? ActLine("\(kind.label) \(kind.inflected("lämnad")) till skrivaren", ["ligger i Att skicka"], of: name)
            : ActLine("\(kind.made), inte \(kind.inflected("utskriven"))", ["ligger i Att skicka"], of: name)).text,
          "Är \(kind.definiteLabel) \(kind.inflected("skickad")) eller \(kind.inflected("lämnad"))?",
        ], no: "nej, inte än", yes: "ja: hur och när", .sent)
    ]
  }

  private func form() -> [Effect<Message>] {
    [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
  }

  /// "Kallelse: Svensson, Åsa."
  private var what: String {
    letter.map { ActLine($0.content.kind.label, of: $0.content.recipient.name.listText).text } ?? "Brevet."
  }

  private func make() -> Effect<Message> {
    .perform("brevet") { [workplace, request, language] stop in
      let workplace = workplace.stopped(by: stop)
      guard let documents = workplace.desk.documents else { return .read(.failure(.noDocuments)) }
      return .read(workplace.desk.result(of: ReadLetter(request)).map { documents.letter($0, in: language) })
    }
  }

  private func make(onPaper: Bool) -> [Effect<Message>] {
    guard let letter else { return [] }
    return [
      .perform(onPaper ? "skrivaren" : "brevet") { [workplace, request] stop in
        .made(await workplace.stopped(by: stop).desk.make([request], seen: letter, onPaper: onPaper), onPaper: onPaper)
      }
    ]
  }

  // MARK: Drawing

  private static let headHeight = 2

  func render(into canvas: inout Canvas, theme: Theme) {
    if let letter {
      canvas.write(head(of: letter, theme.glyphs), 0, 0, width: canvas.width)
    }
    canvas.draw(in: Rect(x: 0, y: Self.headHeight, width: canvas.width, height: canvas.height - Self.headHeight)) {
      scroll.render(into: &$0, glyphs: theme.glyphs)
    }
  }

  /// To whom, in which language, and what is wrong with it.
  private func head(of letter: Letter, _ glyphs: Glyphs) -> [Span] {
    let name = letter.content.recipient.name.titleText
    if let fault = letter.faults.first { return [Span("\(glyphs.warning) \(fault.message)", .warning)] }
    var spans = [Span("Till \(name) · på \(letter.language.label)")]
    if let missing = letter.missing { spans.append(Span(" (\(missing) saknas)", .warning)) }
    if letter.content.recipient.isProtected { spans.append(Span(" · skyddade personuppgifter", .warning)) }
    if !letter.content.recipient.isProtected, letter.content.recipient.address == nil {
      spans.append(Span(" · adress saknas", .warning))
    }
    return spans
  }
}
