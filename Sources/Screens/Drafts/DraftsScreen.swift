import Casework
import Domain
import TerminalKit

/// "Mina utkast": everything that one has written and not saved, and what one has thrown away today (R15.2, R15.4).
struct DraftsScreen: Screen {
  enum Message: Sendable {
    case loaded([Row])
    case open, throwAway
  }

  /// A draft with whom it is about.
  struct Row: Identifiable, Sendable {
    var listed: ListedDraft
    var place: DraftPlace
    var named: NameDrafts.Named?

    var id: String { listed.id }
    /// What was written, as much as a line holds.
    var words: String {
      listed.draft.fields.sorted { $0.key < $1.key }.flatMap(\.value).joined(separator: " · ")
        .replacing("\n", with: " ")
    }
  }

  let workplace: Workplace
  let title = "Mina utkast"
  private(set) var rows: [Row]?
  private(set) var list = ListView<Row> { $0.place.title }

  init(at workplace: Workplace) { self.workplace = workplace }

  var scope: Scope { Scope("drafts") }

  var keymap: KeyMap<Message> {
    let nothing = list.selection == nil ? "Det finns inget utkast." : nil
    let isThrown = list.selection?.listed.thrown != nil
    return KeyMap(
      [
        Binding(
          "drafts.open", ["ö", .enter], isThrown ? "Ta tillbaka det slängda utkastet" : "Öppna formuläret",
          short: isThrown ? "ta tillbaka" : "öppna", synonyms: ["återuppta", "fortsätt"], inFooter: true,
          disabled: nothing, .open),
        Binding(
          "drafts.throw", [.delete, .control("d")], "Släng utkastet; det finns kvar här i dag", short: "släng",
          synonyms: ["ta bort"], inFooter: true, disabled: nothing ?? (isThrown ? "Det är redan slängt." : nil),
          .throwAway),
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till det som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return [load]
    case .resized(let size): list.resize(height: size.height - 2)
    case .refresh, .result: return [load]
    case .message(.loaded(let rows)):
      self.rows = rows
      list.show(rows)
    case .message(.open): return list.selection.map { open($0) } ?? []
    case .message(.throwAway):
      guard let row = list.selection, row.listed.thrown == nil else { return [] }
      workplace.desk.throwDraft(of: row.listed.form)
      return [.say("Slängt: \(row.place.title). Enter tar tillbaka det i dag.", .good), load]
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  private var load: Effect<Message> {
    .perform("utkasten") { [workplace] stop in .loaded(Self.rows(at: workplace.stopped(by: stop))) }
  }

  private static func rows(at workplace: Workplace) -> [Row] {
    let drafts = workplace.desk.listDrafts().map { Row(listed: $0, place: DraftPlace($0.form)) }
    let names = (try? workplace.desk.run(NameDrafts(drafts.compactMap(\.place.subject)))) ?? [:]
    return drafts.map { row in
      var row = row
      row.named = row.place.subject.flatMap { names[$0] }
      return row
    }
  }

  private func open(_ row: Row) -> [Effect<Message>] {
    if row.listed.thrown != nil {
      workplace.desk.takeBackDraft(row.listed.id)
      return [.say("Tillbaka: \(row.place.title). Enter öppnar formuläret.", .good), load]
    }
    guard let screen = row.place.open(workplace, row.named?.enrolment) else {
      return [.say("Formuläret kan inte öppnas härifrån: ärendet är inte längre ditt att öppna.", .warning)]
    }
    return [.push(screen)]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let rows else { return }
    let thrown = rows.count { $0.listed.thrown != nil }
    canvas.write(
      rows.isEmpty ? "" : "\(rows.count - thrown) utkast · \(thrown) slängda i dag", 0, 0, .muted, width: canvas.width)
    let today = workplace.today
    let columns: [Column<Row>] = [
      Column("Formulär", .flexible(14, most: 22)) { [Span($0.place.title)] },
      Column("Vem", .flexible(12, most: 26)) { [Span($0.named?.name.listText ?? "")] },
      Column("Skrivet", .fixed(15)) { [Span($0.listed.draft.written.listText(today: today), .muted)] },
      Column("Läge", .fixed(13)) { row in
        row.listed.thrown.map { [Span("slängt \($0.time.text)", .warning)] } ?? [Span("utkast")]
      },
      Column("Text", .flexible(10, most: 60), priority: 1) { [Span($0.words, .muted)] },
    ]
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Inga utkast. Det du skriver och inte sparar står här.")
    }
  }
}
