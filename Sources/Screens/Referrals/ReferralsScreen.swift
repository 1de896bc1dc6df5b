import Casework
import Domain
import TerminalKit

/// The unit's referrals, newest received first, with how the first-visit clock stands (R2.3).
struct ReferralsScreen: Screen {
  enum Message: Sendable {
    case open, toggle, newReferral
    case page(Result<ListPage<ReferralListRow>, Refusal>)
    case calendar(Result<OfficeCalendar, Refusal>)
  }

  let workplace: Workplace
  let title = "Remisser"
  /// Only those without a first time.
  private var isWaitingOnly = false
  private var list = ListView<ReferralListRow> { $0.name.listText }
  /// Whether every row is held, so that letters can find theirs.
  private var isWhole = false
  private var office = OfficeCalendar()

  init(at workplace: Workplace) {
    self.workplace = workplace
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "referrals.open", ["ö", .enter], "Öppna klienten", short: "öppna", synonyms: ["klientkort"], inFooter: true,
          disabled: list.selection == nil ? "Ingen remiss är vald." : nil, .open),
        Binding(
          "referrals.waiting", ["f"], isWaitingOnly ? "Visa alla remisser" : "Visa bara dem utan första tid",
          short: isWaitingOnly ? "alla" : "utan första tid", synonyms: ["filter", "väntar", "sena"], inFooter: true,
          .toggle),
        Binding(
          "referrals.new", ["+"], "Ny remiss", short: "ny remiss", synonyms: ["registrera", "skriv in"], inFooter: true,
          disabled: workplace.refusal(of: .registerReferral), .newReferral),
      ],
      hints: list.hints(
        move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 3)
      return fetch() + [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .resized(let size): list.resize(height: size.height - 3)
    case .message(let message): return handle(message)
    case .key(".") where !isWhole:
      return [.say("Listan står i datumordning. Sök namnet med s i stället.")]
    case .key(let key): list.handle(key)
    case .refresh, .result: list.reload()
    case .stopped: list.forgetRequest()
    case .paste: break
    }
    return fetch()
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .open: return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.enrolment))] } ?? []
    case .toggle:
      isWaitingOnly.toggle()
      list.restart()
    case .newReferral: return [.push(ReferralFormScreen(at: workplace))]
    case .page(.success(let page)):
      list.receive(page)
      if case .start = page.request.place { isWhole = !page.hasMore }
    case .page(.failure(let refusal)):
      list.forgetRequest()
      return [.refused(refusal)]
    case .calendar(let result): office = (try? result.get()) ?? office
    }
    return fetch()
  }

  private mutating func fetch() -> [Effect<Message>] {
    guard let request = list.nextRequest() else { return [] }
    return [
      .perform("remisserna") { [workplace, isWaitingOnly] in
        .page(
          request.read(from: request.pageKey(isFalling: true, \.place)) { key, limit in
            workplace.desk.result(
              of: ListReferrals(
                query: ReferralListQuery(withoutFirstTime: isWaitingOnly, from: key, limit: limit)))
          })
      }
    ]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write(
      isWaitingOnly ? "Utan första tid, senast mottagna först" : "Alla remisser, senast mottagna först", 0, 0, .muted,
      width: canvas.width)
    let (office, today) = (office, workplace.today)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: Self.columns(office, today), theme: theme, wording: .swedish,
        empty: isWaitingOnly ? "Ingen väntar på en första tid." : "Inga remisser än. + registrerar en.")
    }
  }

  private static func columns(_ office: OfficeCalendar, _ today: Day) -> [Column<ReferralListRow>] {
    [
      Column("Mottagen", .fixed(13)) { [Span($0.received.listText(today: today))] },
      Column("Namn", .flexible(14, most: 32)) { [Span($0.name.listText)] },
      Column("Ärende", .fixed(13), priority: 2) { [Span($0.caseNumber.text)] },
      Column("Stadsdel", .fixed(18), priority: 3) { [Span($0.districtName)] },
      Column("Första tid", .fixed(21)) { [$0.clockSpan(office.promise(of: $0).state(today: today), today: today)] },
    ]
  }
}

extension ReferralListRow {
  /// How the first-visit clock stands, with a sign where something is wrong.
  func clockSpan(_ state: FirstVisitPromise.State, today: Day) -> Span {
    if isClosed, firstTimeGiven == nil { return Span("avslutad", .muted) }
    switch state {
    case .met(0): return Span("✓ given \(firstTimeGiven?.listText(today: today) ?? "")", .good)
    case .met: return Span("! \(state.label)", .warning)
    case .running: return Span(state.label)
    case .dueToday: return Span("! \(state.label)", .warning)
    case .breached: return Span("! \(state.label)", .danger)
    case .paused, .unknown: return Span(state.label, .muted)
    }
  }
}
