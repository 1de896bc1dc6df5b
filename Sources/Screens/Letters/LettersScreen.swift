import Casework
import Domain
import TerminalKit

/// "Brev" of a case: what can be sent, and what was sent (R3.4, R7.5).
struct LettersScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<LetterSheet, Refusal>)
    case open, record, recordOther(LetterSheet.Offer), askSent, sent(ClientLetter), cameBack, withdraw
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let title = "Brev"
  private(set) var sheet: LetterSheet?
  private(set) var list = ListView<LetterRow> { $0.kind.label }

  init(at workplace: Workplace, enrolment: Enrolment.ID) {
    self.workplace = workplace
    self.enrolment = enrolment
  }

  var keymap: KeyMap<Message> {
    let nothing = sheet == nil ? "Breven läses in." : nil
    return KeyMap(
      [
        Binding(
          "letters.open", ["ö", .enter], isOffer ? "Visa brevet innan det skickas" : "Läs brevet som det skickades",
          short: "visa", synonyms: ["skriv ut", "skicka", "förhandsgranska", "läs"], inFooter: true,
          disabled: nothing ?? (isOffer ? workplace.refusal(of: .sendLetter) : nil), .open),
        Binding(
          "letters.record", ["r"], "Registrera något som redan är lämnat eller skickat", short: "registrera lämnat",
          synonyms: ["schema", "överlämnat", "papper"], inFooter: true,
          disabled: nothing ?? workplace.refusal(of: .sendLetter) ?? (isOffer ? nil : "Välj en rad under Att skicka."),
          .record),
        Binding(
          "letters.sent", ["k"], "Skickat eller lämnat: hur och när", short: "skickat",
          synonyms: ["post", "i handen", "digital brevlåda", "klar"], inFooter: true,
          disabled: nothing ?? workplace.refusal(of: .sendLetter)
            ?? (waiting != nil
              ? nil : isOffer ? "Brevet är inte gjort. Öppna det och skriv ut det." : "Brevet är redan skickat."),
          .askSent),
        Binding(
          "letters.cameBack", ["t"], isReturned ? "Brevet kom inte tillbaka: rätta" : "Brevet kom tillbaka",
          short: isReturned ? "kom inte tillbaka" : "kom tillbaka",
          synonyms: ["retur", "obeställbart", "okänd adress", "rätta"],
          disabled: nothing ?? workplace.refusal(of: .sendLetter) ?? returnRefusal, .cameBack),
        Binding(
          "letters.withdraw", [.delete, .control("d")], "Återkalla det skickade brevet", short: "återkalla",
          synonyms: ["ångra", "ta tillbaka", "retur"], inFooter: sentLetter != nil,
          disabled: nothing ?? workplace.refusal(of: .sendLetter)
            ?? (sentLetter == nil ? "Välj ett brev som är skickat." : nil), .withdraw),
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till brevet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// The selected letter that was sent and stands.
  private var sentLetter: SentLetter? {
    guard case .sent(let sent) = list.selection?.content, sent.withdrawal == nil else { return nil }
    return sent.letter
  }

  /// Whether it is noted of the selected letter that it came back.
  private var isReturned: Bool { sentLetter?.cameBack != nil }

  private var waiting: ClientLetter? {
    if case .offer(let offer) = list.selection?.content { offer.waiting?.letter } else { nil }
  }

  private var returnRefusal: String? {
    guard case .sent(let sent) = list.selection?.content else { return "Välj ett brev som är skickat." }
    if sent.withdrawal != nil { return "Brevet är återkallat." }
    if isReturned { return nil }
    return sent.letter.way.canComeBack ? nil : "Det som är \(sent.letter.way.pastLabel) kommer inte tillbaka."
  }

  private var isOffer: Bool { if case .offer = list.selection?.content { true } else { false } }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return [load]
    case .resized(let size): list.resize(height: size.height - 2)
    case .refresh, .result: return [load]
    case .message(.loaded(.success(let sheet))): show(sheet)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.open):
      switch list.selection?.content {
      case .offer(let offer): return [.push(LetterScreen(at: workplace, request: offer.request))]
      case .sent(let sent): return [.push(SentLetterScreen(sent, today: workplace.today))]
      case nil: return []
      }
    case .message(.record):
      guard case .offer(let offer) = list.selection?.content else { return [] }
      return offer.waiting.map { [whichPaper($0.letter, offer)] } ?? record(offer)
    case .message(.recordOther(let offer)): return record(offer)
    case .message(.withdraw):
      guard let sentLetter, let sheet else { return [] }
      return [.push(WithdrawalScreen(.letter(sentLetter), of: sheet.client.details.name, at: workplace))]
    case .message(.askSent): return waiting.map { send($0) } ?? []
    case .message(.sent(let letter)): return send(letter)
    case .message(.cameBack):
      guard case .sent(let sent) = list.selection?.content, let sheet else { return [] }
      if isReturned {
        return [.push(WithdrawalScreen(.cameBack(sent.letter), of: sheet.client.details.name, at: workplace))]
      }
      return [
        .push(ReturnScreen(at: workplace, sent: sent.letter, name: sheet.client.details.name, calendar: sheet.calendar))
      ]
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  /// A letter that the program made lies under Att skicka: most often that is the one.
  private func whichPaper(_ waiting: ClientLetter, _ offer: LetterSheet.Offer) -> Effect<Message> {
    .ask(
      [
        "\(waiting.kind.label.capitalFirst) om detta är gjord och ligger i Att skicka. Är det den som är lämnad eller skickad?"
      ],
      no: "Tillbaka till breven",
      ways: [
        .way("d", "Den: hur och när", .sent(waiting)),
        .way("a", "Ett annat papper, som inte gjordes här", .recordOther(offer)),
      ])
  }

  private func record(_ offer: LetterSheet.Offer) -> [Effect<Message>] {
    sheet.map { [.push(RecordLetterScreen(at: workplace, offer: offer, sheet: $0))] } ?? []
  }

  private func send(_ letter: ClientLetter) -> [Effect<Message>] {
    guard let sheet else { return [] }
    let what = ActLine(letter.kind.label, of: sheet.client.details.name.listText).text
    return [
      .push(
        SendingScreen(
          at: workplace, letters: [letter.id], about: letter.request, what: what, calendar: sheet.calendar))
    ]
  }

  private var load: Effect<Message> {
    .verb("breven", OpenLetters(enrolment: enrolment), at: workplace) { .loaded($0) }
  }

  private mutating func show(_ sheet: LetterSheet) {
    self.sheet = sheet
    list.show(
      sheet.offers.map { LetterRow(content: .offer($0)) } + sheet.sent.map { LetterRow(content: .sent($0)) })
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    let language = sheet.client.details.language ?? "ej angivet"
    let address = sheet.client.protection != nil ? "skyddad" : sheet.client.details.address ?? "saknas"
    canvas.write(
      [
        Span("\(sheet.client.details.name.titleText) · språk \(language) · adress "),
        Span(address, address == "saknas" ? .warning : .text),
      ], 0, 0, width: canvas.width)
    let today = workplace.today
    // What it is about and how it went are read before who did it.
    let isNarrow = canvas.width < 74
    let state = isNarrow ? 16 : canvas.width < 96 ? 24 : 33
    let columns: [Column<LetterRow>] = [
      Column("", .fixed(7)) { row in
        switch row.content {
        // What was sent has its own row; this one makes it anew.
        case .offer(let offer) where offer.waiting == nil && offer.latest != nil: [Span("på nytt", .muted)]
        case .offer: [Span("skicka", .accent)]
        case .sent: [Span("skickat", .muted)]
        }
      },
      Column("Brev", .flexible(13, most: 22)) { [Span($0.kind.label)] },
      Column("Om", .flexible(isNarrow ? 14 : 25, most: 44)) { [Span($0.about(today: today))] },
      Column("Hur", .flexible(state, most: 44)) { $0.state(today: today) },
      Column("Av", .flexible(14, most: 20), priority: 1) { [Span($0.who, .muted)] },
    ]
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Inga brev.")
    }
  }
}
