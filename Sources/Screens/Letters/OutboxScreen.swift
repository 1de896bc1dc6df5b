import Casework
import Domain
import TerminalKit

/// Att skicka: what is made or printed and not yet sent, and what came back (R3.4). One, the marked or all.
struct OutboxScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<Outbox, Refusal>)
    case open, openCard, sent, print, askDiscard, discard([ClientLetter.ID]), markAll, clearMarks
    case asked(Result<PrinterAnswer, Refusal>)
    case printed(Result<LetterRun, Refusal>)
    case discarded(Result<String, Refusal>)
  }

  let workplace: Workplace
  let title = "Att skicka"
  private(set) var outbox: Outbox?
  private(set) var list = ListView<Outbox.Row>(allowsMarks: true) { $0.name.listText }
  private(set) var isPrinting = false
  private var hasAsked = false
  private var failure: String?

  init(at workplace: Workplace) { self.workplace = workplace }

  /// The marked, else the one that is selected.
  var targets: [Outbox.Row] {
    let ids = Set(list.targets)
    return outbox?.rows.filter { ids.contains($0.id) } ?? []
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

  private var load: Effect<Message> { .verb("Att skicka", OpenOutbox(), at: workplace) { .loaded($0) } }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let outbox)):
      self.outbox = outbox
      list.show(outbox.rows)
      return askPrinter()
    case .loaded(.failure(let refusal)):
      failure = refusal.message
      return [.refused(refusal)]
    case .asked(.success(let answer)):
      return (answer.words.map { [.say($0, .warning)] } ?? []) + (answer.isNews ? [load] : [])
    case .asked(.failure(let refusal)), .discarded(.failure(let refusal)): return [.refused(refusal)]
    case .open:
      guard let row = list.selection else { return [] }
      return [.push(MadeLetterScreen(row, today: workplace.today))]
    case .openCard:
      return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.letter.enrolment))] } ?? []
    case .sent:
      guard let calendar = outbox?.calendar else { return [] }
      let targets = targets
      list.clearMarks()
      let request = targets.count == 1 ? targets.first?.request : nil
      return [
        .push(
          SendingScreen(
            at: workplace, letters: targets.map(\.id), about: request, what: Self.what(targets),
            calendar: calendar))
      ]
    case .print:
      isPrinting = true
      return [.printing(targets.map(\.request), at: workplace) { .printed($0) }]
    case .printed(.failure(let refusal)):
      isPrinting = false
      return [.refused(refusal), load]
    case .printed(.success(let run)):
      isPrinting = false
      hasAsked = false
      list.clearMarks()
      let remarks = run.remarks
      return [remarks.isEmpty ? .say(run.words, run.isWhole ? .good : .warning) : .tell(remarks), load]
    case .askDiscard:
      let targets = targets
      return [
        .ask(
          [
            "\(Self.what(targets, act: "tas bort ur Att skicka")) Det kan göras på nytt, men det här går inte att ångra."
          ],
          no: "nej, det ligger kvar", yes: "ja, det skickas inte", .discard(targets.map(\.id)))
      ]
    case .discard(let letters):
      return [.verb("borttagningen", DiscardLetters(letters), at: workplace) { .discarded($0) }]
    case .discarded(.success(let text)):
      list.clearMarks()
      return [.say(text, .good), load]
    case .markAll: list.markAll()
    case .clearMarks: list.clearMarks()
    }
    return []
  }

  /// The printer is asked once when the list is opened, and after each printing.
  private mutating func askPrinter() -> [Effect<Message>] {
    guard !hasAsked, let rows = outbox?.rows else { return [] }
    hasAsked = true
    let letters = rows.map(\.letter).filter { if case .queued(_, _?) = $0.printing { true } else { false } }
    guard !letters.isEmpty else { return [] }
    return [
      .background("skrivarkön") { [workplace] _ in
        .asked(await workplace.desk.stopped(by: StopFlag { Task.isCancelled }).askPrinter(about: letters))
      }
    ]
  }

  /// "Kallelse: Svensson, Åsa." or "3 brev.", after what becomes of them.
  static func what(_ rows: [Outbox.Row], act: String? = nil) -> String {
    if rows.count == 1, let row = rows.first {
      return ActLine([act, row.letter.kind.label].compactMap { $0 }.joined(separator: ": "), of: row.name.listText).text
    }
    return act.map { ActLine($0, of: "\(rows.count) brev").text } ?? "\(rows.count) brev."
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    if let outbox {
      canvas.write(outbox.words, 0, 0, outbox.left == 0 ? .muted : .warning, width: canvas.width)
    } else if let failure {
      canvas.write(failure, 0, 0, .warning, width: canvas.width)
    }
    let today = workplace.today
    let columns: [Column<Outbox.Row>] = [
      Column("Namn", .flexible(14, most: 30)) { [Span($0.name.listText)] },
      Column("Brev", .flexible(12, most: 30)) { [Span($0.title)] },
      Column("Tid", .fixed(15), priority: 1) { row in
        [Span(row.start.map { "\($0.day.listText(today: today)) \($0.time.text)" } ?? "")]
      },
      Column("Läge", .flexible(20, most: 40)) { $0.state(today: today) },
    ]
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Inget att skicka.")
    }
  }
}

extension Outbox {
  /// How many there are, and how many of them are not listed.
  var words: String {
    let count = rows.count + left
    guard count > 0 else { return "" }
    let all = count.counted("brev är gjort och inte skickat", "brev är gjorda och inte skickade")
    return left == 0 ? "\(all)." : "\(all); här visas de \(rows.count) äldsta, \(left) till ryms inte."
  }
}

extension Outbox.Row {
  /// Whether it must be made again, came back, or how far it has come.
  func state(today: Day) -> [Span] {
    if !holds { return [.outOfDate] }
    if let cameBack { return [Span("! kom tillbaka \(cameBack.listText(today: today))", .danger)] }
    let words = letter.printing.words(today: today)
    return [Span(words, letter.printing == .notPrinted ? .warning : .text)]
      + (hasAddress ? [] : [Span(", adress saknas", .warning)])
  }
}

extension PrinterAnswer {
  /// What has to be looked after, Swedish; nil where everything came out or waits.
  var words: String? {
    var words: [String] = []
    if stopped > 0 {
      words.append("\(stopped) brev kom inte ut: utskriften är stoppad eller avbruten i skrivarkön.")
    }
    if unknown > 0 {
      words.append("Skrivarkön vet inte vad som hände med \(unknown) brev. Titta i skrivaren innan du skriver ut igen.")
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
