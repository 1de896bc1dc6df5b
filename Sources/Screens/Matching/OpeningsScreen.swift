import Casework
import Domain
import TerminalKit

/// "5 Matchning": the openings of every jobbtorg, open ones first by last day (R9.2).
struct OpeningsScreen: Screen {
  enum Message: Sendable {
    case open, nextView, new, change, partners
    case page(Result<ListPage<OpeningListRow>, Refusal>)
    case form(Result<OpenOpeningForm.Sheet, Refusal>, Opening?)
  }

  let workplace: Workplace
  let title = "Matchning"
  private var view = OpeningListQuery.View.open
  private var list = ListView<OpeningListRow> { $0.opening.content.title }
  /// Whether every row is held, so that letters can find theirs.
  private var isWhole = false

  init(at workplace: Workplace) {
    self.workplace = workplace
  }

  var keymap: KeyMap<Message> {
    let none = list.selection == nil ? "Ingen plats är vald." : nil
    return KeyMap(
      [
        Binding(
          "openings.open", ["ö", .enter], "Öppna platsen", short: "öppna", synonyms: ["kandidater", "förslag"],
          inFooter: true, disabled: none, .open),
        Binding(
          .newOpening, "Ny plats att söka", short: "ny plats", synonyms: ["arbete", "jobb", "lägg till"],
          inFooter: true, .new),
        Binding(
          "openings.change", ["ä", "e"], "Ändra platsen", short: "ändra", synonyms: ["krav", "sista dag"],
          inFooter: true, disabled: none, .change),
        Binding(
          .changeOpeningsView, "Byt vy: Öppna, Avslutade", short: "vyer", synonyms: ["filter", "tillsatta", "gamla"],
          inFooter: true, .nextView),
        Binding(
          .openPartners, "Samarbetsparter och avtal", short: "samarbetsparter",
          synonyms: ["arbetsgivare", "anordnare", "partner"], inFooter: true, .partners),
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till platsen som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): list.resize(height: size.height - 3)
    case .message(let message): return handle(message)
    case .key(".") where !isWhole: return [.say("Listan står i datumordning och är för lång att hoppa i.")]
    case .key(let key): list.handle(key)
    case .refresh, .result: list.reload()
    case .paste: break
    }
    return fetch()
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .open: return list.selection.map { [.push(OpeningScreen(at: workplace, opening: $0.id))] } ?? []
    case .nextView:
      view = view == .open ? .past : .open
      list.restart()
    case .new: return [.verb("formuläret", OpenOpeningForm(), at: workplace) { .form($0, nil) }]
    case .change:
      guard let opening = list.selection?.opening else { return [] }
      return [.verb("formuläret", OpenOpeningForm(), at: workplace) { .form($0, opening) }]
    case .partners: return [.push(PartnersScreen(at: workplace))]
    case .form(.success(let sheet), let opening):
      return [.push(OpeningFormScreen(at: workplace, sheet: sheet, opening: opening))]
    case .form(.failure(let refusal), _): return [.refused(refusal)]
    case .page(.success(let page)):
      list.receive(page)
      if case .start = page.request.place { isWhole = !page.hasMore }
    case .page(.failure(let refusal)):
      list.forgetRequest()
      return [.refused(refusal)]
    }
    return fetch()
  }

  private mutating func fetch() -> [Effect<Message>] {
    guard let request = list.nextRequest() else { return [] }
    return [
      .perform("platserna") { [workplace, view] stop in
        let workplace = workplace.stopped(by: stop)
        return .page(
          request.read(from: request.pageKey(isFalling: view == .past, \.place)) { key, limit in
            workplace.result(of: ListOpenings(query: OpeningListQuery(view: view, from: key, limit: limit)))
          })
      }
    ]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var head = [Span("vy: ", .muted)]
    for item in OpeningListQuery.View.allCases {
      if item != .open { head.append(Span(" · ", .muted)) }
      head.append(
        item == view ? Span("[\(item.label)]", Style(.accent, on: .page, .bold)) : Span(item.label, .muted))
    }
    head.append(Span("   alla jobbtorg", .muted))
    canvas.write(head, 0, 0, width: canvas.width)
    let today = workplace.today
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: Self.columns(today), theme: theme, wording: .swedish,
        empty: view == .open
          ? "Inga öppna platser. \(workplace.name(.newOpening)) lägger till en."
          : "Inga avslutade platser. \(workplace.name(.changeOpeningsView)) byter vy.")
    }
  }

  private static func columns(_ today: Day) -> [Column<OpeningListRow>] {
    [
      Column("Sista dag", .fixed(13)) { row in
        let day = row.opening.content.lastDay
        return [Span(day.listText(today: today), day < today ? .muted : day - today < 3 ? .warning : .text)]
      },
      Column("Plats", .flexible(20, most: 40)) { [Span($0.opening.content.title)] },
      Column("Arbetsgivare", .flexible(18, most: 36)) { [Span($0.employer)] },
      Column("Jobbtorg", .flexible(10, most: 12), priority: 1) { [Span($0.centreName, .muted)] },
      Column("Kvar", .fixed(10)) { $0.leftSpans },
      Column("Förslag", .fixed(7), alignment: .right) { [Span("\($0.proposed)", $0.proposed == 0 ? .muted : .text)] },
    ]
  }
}

extension OpeningListRow {
  /// How many places are left, with a sign and a word where none is.
  var leftSpans: [Span] {
    left == 0 ? [Span("✓ tillsatt", .good)] : [Span("\(left) av \(opening.content.places)")]
  }
}
