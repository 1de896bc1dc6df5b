import Casework
import Domain
import TerminalKit

/// A client's consents and what the client was proposed for (R9.1, R9.2).
struct ConsentsScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<ConsentSheet, Refusal>)
    case new, open, askRevoke, revoke(Consent)
    case done(Result<String, Refusal>)
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Samtycken och förslag"
  private var sheet: ConsentSheet?
  private var list = ListView<ConsentRow> { $0.partner }

  init(at workplace: Workplace, enrolment: Enrolment.ID) {
    self.workplace = workplace
    self.enrolment = enrolment
  }

  var keymap: KeyMap<Message> {
    let unread = sheet == nil ? "Samtyckena läses in." : nil
    let mayRecord = workplace.refusal(of: .recordConsent)
    return KeyMap(
      [
        Binding(
          .newConsent, "Nytt samtycke", short: "nytt samtycke", synonyms: ["registrera", "lämna ut"], inFooter: true,
          disabled: unread ?? mayRecord, .new),
        Binding(
          "consents.revoke", ["d"], "Återkalla samtycket", short: "återkalla", synonyms: ["ta tillbaka", "avsluta"],
          inFooter: true,
          disabled: unread ?? mayRecord ?? (standing == nil ? "Välj ett samtycke som gäller." : nil), .askRevoke),
        Binding(
          "consents.open", ["ö", .enter], "Öppna platsen", short: "öppna platsen", synonyms: ["förslag", "arbete"],
          inFooter: true, disabled: unread ?? (opening == nil ? "Välj ett förslag." : nil), .open),
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// The selected consent while the client has not taken it back.
  private var standing: Consent? {
    guard case .consent(let given) = list.selection?.content, given.consent.revoked == nil else { return nil }
    return given.consent
  }

  private var opening: Opening.ID? {
    if case .proposal(let item) = list.selection?.content { item.proposal.opening } else { nil }
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 6)
      return [load]
    case .resized(let size): list.resize(height: size.height - 6)
    case .refresh, .result: return [load]
    case .message(let message): return handle(message)
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)):
      self.sheet = sheet
      list.show(
        sheet.consents.map { ConsentRow(content: .consent($0)) }
          + sheet.proposals.map { ConsentRow(content: .proposal($0)) })
    case .loaded(.failure(let refusal)), .done(.failure(let refusal)): return [.refused(refusal)]
    case .new: return sheet.map { [.push(ConsentFormScreen(at: workplace, sheet: $0))] } ?? []
    case .open: return opening.map { [.push(OpeningScreen(at: workplace, opening: $0))] } ?? []
    case .askRevoke: return standing.map { [revoking($0)] } ?? []
    case .revoke(let consent):
      let verb = RevokeConsent(consent: consent.id, version: consent.version)
      return [.verb("återkallandet", verb, at: workplace) { .done($0) }]
    case .done(.success(let text)): return [.done(text), load]
    }
    return []
  }

  private func revoking(_ consent: Consent) -> Effect<Message> {
    let partner = list.selection?.partner ?? ""
    return .ask(
      ["Har \(sheet?.name.titleText ?? "") återkallat samtycket till \(partner)?", "Sedan lämnas inget mer dit."],
      no: "Nej, det gäller", yes: "Ja, återkallat i dag", .revoke(consent))
  }

  private var load: Effect<Message> {
    .verb("samtyckena", OpenConsents(enrolment: enrolment), at: workplace) { .loaded($0) }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    canvas.write(
      ActLine("samtycken och föreslagna platser", of: sheet.name.titleText).text, 0, 0, .muted,
      width: canvas.width)
    let today = workplace.today
    let columns: [Column<ConsentRow>] = [
      Column("", .fixed(8)) { [$0.sort] },
      Column("Till", .flexible(20, most: 32)) { [Span($0.partner)] },
      Column("Läge", .flexible(25, most: 26)) { [$0.state(today: today)] },
      Column("Vad", .flexible(20, most: 80), priority: 1) { [Span($0.about)] },
    ]
    let below = detail(width: canvas.width)
    let height = max(1, canvas.height - 3 - below.count)
    for (row, line) in below.enumerated() { canvas.write(line, 0, 3 + height + row, width: canvas.width) }
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: height)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Inga samtycken och inga förslag. \(workplace.name(.newConsent)) registrerar ett samtycke.")
    }
  }

  /// The selected row in full.
  private func detail(width: Int) -> [String] {
    guard let row = list.selection else { return [] }
    let text =
      switch row.content {
      case .consent(let given): "\(given.partner) får veta: \(row.about). Lämnat \(given.consent.given.iso)."
      case .proposal(let item): "\(item.title), föreslagen av \(item.byName), därför: \(item.proposal.reasons)"
      }
    return Array(TextWrap.texts(text, width: max(1, width)).prefix(3))
  }
}
