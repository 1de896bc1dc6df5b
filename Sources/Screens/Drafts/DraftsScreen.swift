import Casework
import Domain
import TerminalKit

/// "Mina utkast": everything that one has written and not saved, and what one has thrown away today (R15.2, R15.4).
struct DraftsScreen: Screen {
  enum Message: Sendable {
    case loaded([Row])
    case open, read, throwAway
    case opened(Result<(any Screen)?, Refusal>, Row)
  }

  /// A draft with whom it is about.
  struct Row: Identifiable, Sendable {
    var listed: ListedDraft
    var place: DraftPlace
    var named: NameDrafts.Named?

    var id: String { listed.id }
    /// What was written, as much as a line holds.
    var words: String {
      Draft(stored: listed.draft.fields).lines.map(\.text).joined(separator: " · ").replacing("\n", with: " ")
    }

    /// Everything that was written, each field under its label.
    var text: String {
      Draft(stored: listed.draft.fields).lines.map { label, text in
        label.isEmpty ? text : "\(label)\n\(text)"
      }.joined(separator: "\n\n")
    }

    /// Why the form cannot take it up now: what it is about can only be read, or is not one's own any more; nil where it can.
    var lock: DraftLock? {
      guard place.subject != nil else { return nil }
      guard let named else { return .notOwn }
      return place.needs.flatMap { named.locks[$0] }
    }
  }

  let workplace: Workplace
  let title = "Mina utkast"
  private(set) var rows: [Row]?
  private(set) var list = ListView<Row> { $0.place.title }
  /// The draft that has just been thrown away or taken back: the cursor goes with it.
  private var moved: (form: String, isThrown: Bool)?

  init(at workplace: Workplace) { self.workplace = workplace }

  var scope: Scope { Scope("drafts") }

  var keymap: KeyMap<Message> {
    let nothing = list.selection == nil ? "Det finns inget utkast." : nil
    let selected = list.selection
    let isAside = selected?.listed.aside != nil
    let isThrown = selected?.listed.thrown != nil || isAside
    let isLocked = selected?.lock != nil
    return KeyMap(
      [
        Binding(
          "drafts.open", ["ö", .enter],
          isAside
            ? "Ta fram utkastet från ett annat fönster"
            : isThrown
              ? "Ta tillbaka det slängda utkastet"
              : isLocked ? "Läs utkastet: formuläret kan inte ta upp det" : "Öppna formuläret",
          short: isAside ? "ta fram" : isThrown ? "ta tillbaka" : isLocked ? "läs" : "öppna",
          synonyms: ["återuppta", "fortsätt"], inFooter: true, disabled: nothing, .open),
        Binding(
          "drafts.read", ["t"], "Läs hela utkastet", short: "läs", synonyms: ["visa", "text", "kopiera"],
          inFooter: selected != nil, disabled: nothing, .read),
        Binding(
          "drafts.throw", [.delete, .control("d")], "Släng utkastet; det finns kvar här i dag", short: "släng",
          synonyms: ["ta bort"], inFooter: true,
          disabled: nothing
            ?? (isAside ? "Det ligger kvar till den sista dagen för utkast." : isThrown ? "Det är redan slängt." : nil),
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
      // What was thrown, or taken back, is another row of the same form in another place.
      if let moved,
        let row = rows.first(where: { $0.listed.form == moved.form && ($0.listed.thrown != nil) == moved.isThrown })
      {
        list.select(row.id)
      }
      moved = nil
    case .message(.opened(.success(let screen), let row)): return screen.map { [.push($0)] } ?? read(row)
    case .message(.opened(.failure(let refusal), let row)):
      return refusal.kind == .notFound || refusal.kind == .notPermitted ? read(row) : [.refused(refusal)]
    case .message(.open): return list.selection.map { open($0) } ?? []
    case .message(.throwAway):
      guard let row = list.selection, row.listed.thrown == nil, row.listed.aside == nil else { return [] }
      workplace.desk.throwDraft(of: row.listed.form)
      moved = (row.listed.form, isThrown: true)
      return [.say("Slängt: \(row.place.title). Enter tar tillbaka det i dag.", .good), load]
    case .message(.read): return list.selection.map { [.push(DraftTextScreen($0, at: workplace))] } ?? []
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

  private mutating func open(_ row: Row) -> [Effect<Message>] {
    if row.listed.thrown != nil || row.listed.aside != nil {
      // What stands in the form now gives way, and is the next to be had back.
      let newer = rows?.first { $0.listed.form == row.listed.form && $0.listed.thrown == nil && $0.listed.aside == nil }
      workplace.desk.takeBackDraft(row.listed.id)
      moved = (row.listed.form, isThrown: false)
      let given =
        newer.map {
          " Det nyare utkastet från \($0.listed.draft.written.listText(today: workplace.today)) är slängt i stället och finns kvar "
            + "här i dag."
        } ?? " Enter öppnar formuläret."
      return [.say("Tillbaka: \(row.place.title).\(given)", newer == nil ? .good : .warning), load]
    }
    if row.lock != nil { return read(row) }
    return [
      .perform("formuläret") { [workplace] stop in
        do throws(Refusal) {
          return .opened(.success(try row.place.open(workplace.stopped(by: stop), row.named?.enrolment)), row)
        } catch {
          return .opened(.failure(error), row)
        }
      }
    ]
  }

  /// Shows what was written where its form cannot be opened, and says why.
  private func read(_ row: Row) -> [Effect<Message>] {
    [
      .push(DraftTextScreen(row, at: workplace)),
      .say(
        (row.lock?.reason ?? "Det som skulle ändras finns inte kvar.")
          + " Det du skrev står här, och ligger kvar under Mina utkast.", .warning),
    ]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let rows else { return }
    let thrown = rows.count { $0.listed.thrown != nil }
    let aside = rows.count { $0.listed.aside != nil }
    canvas.write(
      rows.isEmpty
        ? ""
        : "\(rows.count - thrown - aside) utkast · \(thrown) \(thrown == 1 ? "slängt" : "slängda") i dag"
          + (aside > 0 ? " · \(aside) från ett annat fönster" : ""), 0, 0, .muted, width: canvas.width)
    let today = workplace.today
    let columns: [Column<Row>] = [
      Column("Formulär", .flexible(14, most: 22)) { [Span($0.place.title)] },
      Column("Vem", .flexible(12, most: 26)) { [Span($0.named?.name.listText ?? "")] },
      Column("Skrivet", .fixed(15)) { [Span($0.listed.draft.written.listText(today: today), .muted)] },
      Column("Läge", .fixed(13)) { row in
        if row.listed.aside != nil { return [Span("annat fönster", .warning)] }
        if let thrown = row.listed.thrown { return [Span("slängt \(thrown.time.text)", .warning)] }
        return [row.lock.map { Span($0.state, .warning) } ?? Span("utkast")]
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
