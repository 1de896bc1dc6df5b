import Casework
import Domain
import TerminalKit

/// A letter as the client will read it, and the keys that send it (R3.4). Closes with `Sent`.
struct LetterScreen: Screen {
  enum Message: Sendable {
    case made(Result<Letter, Refusal>)
    case send(SendingWay), language, done
    case sent(Result<LetterRun, Refusal>, SendingWay)
  }

  /// What it closes with when the letter has been sent.
  struct Sent: Sendable {}

  let workplace: Workplace
  let request: LetterRequest
  private(set) var letter: Letter?
  /// The language that was chosen; nil is the client's.
  private(set) var language: LetterLanguage?
  /// Whether it has been sent, and only what came of it is to be read.
  private var isSent = false
  private var failure: String?
  private var scroll = TextScroll()

  init(at workplace: Workplace, request: LetterRequest) {
    self.workplace = workplace
    self.request = request
  }

  var title: String {
    guard let letter else { return "Brev" }
    return letter.content.kind.label.prefix(1).uppercased() + letter.content.kind.label.dropFirst()
  }

  var keymap: KeyMap<Message> {
    let unread = letter == nil ? failure ?? "Brevet görs." : workplace.refusal(of: .sendLetter)
    return KeyMap(
      LetterWays.bindings(off: unread) { .send($0) } + [
        Binding(
          "letter.language", ["v"], "Byt språk", short: "språk", synonyms: ["svenska", "lättläst", "engelska"],
          inFooter: true, disabled: letter == nil ? unread : nil, .language)
      ], hints: [TextScroll.hint], widgetKeys: TextScroll.keys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      scroll.resize(size, head: Self.headHeight)
      return [make()]
    case .resized(let size): scroll.resize(size, head: Self.headHeight)
    case .refresh, .result: return isSent ? [] : [make()]
    case .key(let key): scroll.handle(key)
    case .message(let message): return handle(message)
    case .paste: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .made(.success(let letter)):
      if letter.text != self.letter?.text { scroll.show(letter.text) }
      self.letter = letter
    case .made(.failure(let refusal)):
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
    case .send(let way): return send(way)
    case .sent(.failure(let refusal), _):
      return [.refused(refusal)] + (refusal.code == "letterChanged" ? [make()] : [])
    case .sent(.success(let run), let way):
      let name = letter.map { "\($0.content.recipient.name.listText): \($0.content.kind.label)" }
      let say = Effect<Message>.say(LetterWays.words(run, way: way, one: name), .good)
      let remarks = LetterWays.remarks(run)
      guard !remarks.isEmpty else { return [say, .finish(Sent())] }
      isSent = true
      return [say, .tell(remarks, then: .done)]
    case .done: return [.finish(Sent())]
    }
    return []
  }

  private func make() -> Effect<Message> {
    .perform("brevet") { [workplace, request, language] stop in
      let workplace = workplace.stopped(by: stop)
      guard let documents = workplace.desk.documents else { return .made(.failure(.noDocuments)) }
      return .made(workplace.desk.result(of: ReadLetter(request)).map { documents.letter($0, in: language) })
    }
  }

  private func send(_ way: SendingWay) -> [Effect<Message>] {
    guard let letter else { return [] }
    return [
      .perform("brevet skickas") { [workplace, request] stop in
        let workplace = workplace.stopped(by: stop)
        return .sent(await workplace.desk.send([request], seen: letter, way: way), way)
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
