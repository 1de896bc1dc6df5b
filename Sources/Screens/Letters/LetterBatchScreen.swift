import Casework
import Domain
import TerminalKit

/// Kallelser to several in one go: whom, to which time, and what was made or sent already; printed with progress, stopped
/// by Esc. What was printed waits in the outbox.
struct LetterBatchScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<SummonsList, Refusal>)
    case open, print, sent
    case printed(Result<LetterRun, Refusal>)
  }

  let workplace: Workplace
  let whom: ListSummons.Whom
  let title = "Kallelser"
  private(set) var found: SummonsList?
  private(set) var list = ListView<SummonsList.Row> { $0.name.listText }
  private(set) var isPrinting = false
  private var failure: String?

  init(at workplace: Workplace, whom: ListSummons.Whom) {
    self.workplace = workplace
    self.whom = whom
  }

  /// Those who have no kallelse that holds to their time yet, printed or sent.
  var unmade: [SummonsList.Row] {
    found?.rows.filter { $0.latest == nil && !($0.waiting?.isOnPaper ?? false) } ?? []
  }
  /// The kallelser that wait to be sent.
  var waiting: [ClientLetter.ID] { found?.rows.filter { $0.latest == nil }.compactMap(\.waiting?.letter.id) ?? [] }

  var keymap: KeyMap<Message> {
    let nothing =
      found == nil
      ? failure ?? "Tiderna läses in."
      : isPrinting ? "Breven skrivs ut. Esc avbryter." : unmade.isEmpty ? "Alla kallelser är utskrivna." : nil
    return KeyMap(
      [
        Binding(
          "batch.open", ["ö", .enter], "Visa ett av breven", short: "visa", synonyms: ["förhandsgranska", "läs"],
          inFooter: true, disabled: isPrinting ? nothing : list.selection == nil ? "Ingen är vald." : nil, .open),
        Binding(
          "batch.print", ["l"], "Skriv ut breven till dem som saknar", short: "skriv ut alla",
          synonyms: ["skrivare", "papper"], inFooter: true, disabled: nothing, .print),
        Binding(
          "batch.sent", ["k"], "Skickade eller lämnade: hur och när", short: "skickade",
          synonyms: ["post", "i handen", "klar"], inFooter: true,
          disabled: isPrinting ? nothing : waiting.isEmpty ? "Inget av breven ligger i Att skicka." : nil, .sent),
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till namnet"), isTyping: list.isJumping,
      widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return [load]
    case .resized(let size): list.resize(height: size.height - 2)
    case .refresh, .result: return isPrinting ? [] : [load]
    case .key(let key): list.handle(key)
    case .message(let message): return handle(message)
    case .paste: break
    }
    return []
  }

  private var load: Effect<Message> { .verb("tiderna", ListSummons(whom), at: workplace) { .loaded($0) } }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let found)):
      self.found = found
      list.show(found.rows)
    case .loaded(.failure(let refusal)):
      failure = refusal.message
      return [.refused(refusal)]
    case .open:
      return list.selection.map { [.push(LetterScreen(at: workplace, request: $0.request))] } ?? []
    case .print:
      isPrinting = true
      return [.printing(unmade.map(\.request), at: workplace) { .printed($0) }]
    case .sent:
      guard let calendar = found?.calendar else { return [] }
      return [
        .push(
          SendingScreen(
            at: workplace, letters: waiting,
            what: "\(waiting.count.counted("kallelse", "kallelser")).", calendar: calendar))
      ]
    case .printed(.failure(let refusal)):
      isPrinting = false
      return [.refused(refusal), load]
    case .printed(.success(let run)):
      isPrinting = false
      let remarks = run.remarks
      // One thing is said, not two: what went wrong stands in the question.
      return [remarks.isEmpty ? .say(run.words, run.isWhole ? .good : .warning) : .tell(remarks), load]
    }
    return []
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    if let found {
      var text = found.rows.count.counted("klient kallas", "klienter kallas")
      let sent = found.rows.count { $0.latest != nil }
      if sent > 0 { text += ", \(sent) har redan fått kallelse" }
      if !waiting.isEmpty { text += ", \(waiting.count) i Att skicka" }
      if found.without > 0 { text += " · \(found.without) har ingen kommande tid" }
      canvas.write(text, 0, 0, found.without > 0 ? .warning : .text, width: canvas.width)
    } else if let failure {
      canvas.write(failure, 0, 0, .warning, width: canvas.width)
    }
    let today = workplace.today
    let columns: [Column<SummonsList.Row>] = [
      Column("Namn", .flexible(14, most: 30)) { [Span($0.name.listText)] },
      Column("Tid", .fixed(15)) { [Span("\($0.start.day.listText(today: today)) \($0.start.time.text)")] },
      Column("Vad", .flexible(12, most: 34), priority: 1) { [Span($0.title)] },
      Column("Kallelse", .flexible(16, most: 34)) { row in
        row.latest.map { [Span("✓ \($0.way.label) \($0.day.listText(today: today))", .good)] }
          ?? row.waiting.map { $0.state(today: today) } ?? [Span("inte gjord", .warning)]
      },
    ]
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Ingen har en kommande tid att kallas till.")
    }
  }
}
