import Casework
import Domain
import TerminalKit

/// Kallelser to several in one go: whom, to which time, and what was sent already; made with progress, stopped by Esc.
struct LetterBatchScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<SummonsList, Refusal>)
    case open, send(SendingWay)
    case sent(Result<LetterRun, Refusal>, SendingWay)
  }

  let workplace: Workplace
  let whom: ListSummons.Whom
  let title = "Kallelser"
  private(set) var found: SummonsList?
  private(set) var list = ListView<SummonsList.Row> { $0.name.listText }
  private(set) var isSending = false
  private var failure: String?

  init(at workplace: Workplace, whom: ListSummons.Whom) {
    self.workplace = workplace
    self.whom = whom
  }

  /// Those who have no kallelse to their time yet.
  var unsent: [SummonsList.Row] { found?.rows.filter { $0.latest == nil } ?? [] }

  var keymap: KeyMap<Message> {
    let nothing =
      found == nil
      ? failure ?? "Tiderna läses in."
      : isSending ? "Breven görs. Esc avbryter." : unsent.isEmpty ? "Alla har fått sin kallelse." : nil
    return KeyMap(
      [
        Binding(
          "batch.open", ["ö", .enter], "Visa ett av breven", short: "visa", synonyms: ["förhandsgranska", "läs"],
          inFooter: true, disabled: isSending ? nothing : list.selection == nil ? "Ingen är vald." : nil, .open)
      ] + LetterWays.bindings(off: nothing) { .send($0) },
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till namnet"), isTyping: list.isJumping,
      widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return [load]
    case .resized(let size): list.resize(height: size.height - 2)
    case .refresh, .result: return isSending ? [] : [load]
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
    case .send(let way):
      isSending = true
      return [send(unsent.map(\.request), way)]
    case .sent(.failure(let refusal), _):
      isSending = false
      return [.refused(refusal), load]
    case .sent(.success(let run), let way):
      isSending = false
      let remarks = LetterWays.remarks(run)
      return (remarks.isEmpty ? [] : [.tell(remarks)]) + [
        .say(LetterWays.words(run, way: way, one: nil), run.sent > 0 ? .good : .warning), load,
      ]
    }
    return []
  }

  private func send(_ requests: [LetterRequest], _ way: SendingWay) -> Effect<Message> {
    .background("Brev") { [workplace] progress in
      let count = requests.count
      return .sent(
        await workplace.desk.send(requests, way: way) { progress(Double($0) / Double(count), "\($0) av \(count)") },
        way)
    }
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    if let found {
      var text = found.rows.count == 1 ? "1 klient kallas" : "\(found.rows.count) klienter kallas"
      if unsent.count < found.rows.count { text += ", \(found.rows.count - unsent.count) har redan fått kallelse" }
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
          ?? [Span("inte skickad", .warning)]
      },
    ]
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Ingen har en kommande tid att kallas till.")
    }
  }
}
