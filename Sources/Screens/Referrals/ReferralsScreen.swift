import Casework
import Domain
import TerminalKit

/// The unit's referrals, newest received first, with how the first-visit clock stands (R2.3).
struct ReferralsScreen: Screen {
  enum Message: Sendable {
    case open, nextView, accept, newReferral, moves
    case accepted(Result<String, Refusal>)
    case page(Result<ListPage<ReferralListRow>, Refusal>)
    case calendar(Result<OfficeCalendar, Refusal>)
  }

  let workplace: Workplace
  let title = "Remisser"
  /// Which referrals are shown.
  private var view = ReferralListQuery.View.all
  private var list = ListView<ReferralListRow> { $0.name.listText }
  /// Whether every row is held, so that letters can find theirs.
  private var isWhole = false
  private var office = OfficeCalendar()

  init(at workplace: Workplace, view: ReferralListQuery.View = .all) {
    self.workplace = workplace
    self.view = view
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "referrals.open", ["ö", .enter], "Öppna klienten", short: "öppna", synonyms: ["klientkort"], inFooter: true,
          disabled: list.selection == nil ? "Ingen remiss är vald." : nil, .open),
        Binding(
          "referrals.accept", ["m"], "Ta emot: anta remissen", short: "ta emot", synonyms: ["anta", "mottagen"],
          inFooter: true, disabled: workplace.refusal(of: .decideReferral) ?? acceptRefusal, .accept),
        Binding(
          .changeReferralsView, "Byt vy: Alla, Att ta emot, Utan första tid, Återsända", short: "vyer",
          synonyms: ["filter", "väntar", "sena", "inkorg", "återkallade"], inFooter: true, .nextView),
        Binding(
          "referrals.moves", ["f"], "Flyttade mellan jobbtorg", short: "flyttade",
          synonyms: ["överförda", "valfrihet", "annat jobbtorg"], inFooter: true, .moves),
        Binding(
          .registerReferral, "Ny remiss", short: "ny remiss", synonyms: ["registrera", "skriv in"], inFooter: true,
          disabled: workplace.refusal(of: .registerReferral), .newReferral),
      ],
      hints: list.hints(
        move: "Flytta i listan", mark: "Markera remissen", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Why nothing of what is selected can be taken on.
  private var acceptRefusal: String? {
    guard let row = list.selection else { return "Ingen remiss är vald." }
    if list.marks.isEmpty, !row.isUndecided {
      return row.ended != nil && row.state == .received
        ? "Inskrivningen är avslutad." : "Remissen är redan \(row.state.label)."
    }
    return nil
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
    case .paste: break
    }
    return fetch()
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .open: return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.id))] } ?? []
    case .nextView:
      view = view.next
      list.restart()
    case .accept:
      return [.verb("remisserna", AcceptReferrals(enrolments: list.targets), at: workplace) { .accepted($0) }]
    case .accepted(.success(let text)):
      list.clearMarks()
      list.reload()
      return fetch() + [.done(text)]
    case .accepted(.failure(let refusal)): return [.refused(refusal)]
    case .moves: return [.push(MovesScreen(at: workplace))]
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
      .perform("remisserna") { [workplace, view] stop in
        let workplace = workplace.stopped(by: stop)
        return .page(
          request.read(from: request.pageKey(isFalling: true, \.place)) { key, limit in
            workplace.desk.result(
              of: ListReferrals(
                query: ReferralListQuery(view: view, from: key, limit: limit)))
          })
      }
    ]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    var head: [Span] = []
    if !list.marks.isEmpty {
      head.append(Span(list.marks.count.counted("markerad   ", "markerade   "), .accent))
    }
    head.append(Span("vy: ", .muted))
    for item in ReferralListQuery.View.allCases.sorted(by: { $0 == .all && $1 != .all }) {
      if item != .all { head.append(Span(" · ", .muted)) }
      head.append(
        item == view ? Span("[\(item.label)]", Style(.accent, on: .page, .bold)) : Span(item.label, .muted))
    }
    canvas.write(head, 0, 0, width: canvas.width)
    let (office, today) = (office, workplace.today)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: Self.columns(office, today), theme: theme, wording: .swedish,
        empty: emptyWords)
    }
  }

  private var emptyWords: String {
    let others = " \(workplace.name(.changeReferralsView)) byter vy."
    return switch view {
    case .all: "Inga remisser än. \(workplace.name(.registerReferral)) registrerar en."
    case .undecided: "Alla remisser är mottagna." + others
    case .withoutFirstTime: "Ingen väntar på en första tid." + others
    case .ended: "Ingen remiss är återsänd eller återkallad." + others
    }
  }

  private static func columns(_ office: OfficeCalendar, _ today: Day) -> [Column<ReferralListRow>] {
    [
      Column("Mottagen", .fixed(13)) { [Span($0.received.listText(today: today))] },
      Column("Namn", .flexible(14, most: 32)) { [Span($0.name.listText)] },
      Column("Ärende", .fixed(13), priority: 2) { [Span($0.caseNumber.text)] },
      Column("Stadsdel", .fixed(18), priority: 3) { [Span($0.districtName)] },
      Column("Remissen är", .fixed(11), priority: 1) { [$0.stateSpan] },
      Column("Första tid", .fixed(21)) { [$0.clockSpan(office.promise(of: $0).state(today: today), today: today)] },
    ]
  }
}

extension ReferralListQuery.View {
  /// The view after this one, round and round from all.
  fileprivate var next: Self {
    switch self {
    case .all: .undecided
    case .undecided: .withoutFirstTime
    case .withoutFirstTime: .ended
    case .ended: .all
    }
  }

}

extension ReferralListRow {
  /// Whether somebody has to take it on or send it back.
  fileprivate var isUndecided: Bool { ended == nil && !isTakenOver && state.isUndecided }

  fileprivate var stateSpan: Span {
    if isUndecided { return Span("○ \(state.label)") }
    if ended != nil, state != .returned, state != .revoked { return Span("avslutad", .muted) }
    return Span(state.label, state == .returned || state == .revoked ? .warning : .muted)
  }

  /// How the first-visit clock stands, with a sign where something is wrong.
  func clockSpan(_ state: FirstVisitPromise.State, today: Day) -> Span {
    switch state {
    case .met(0): return Span("✓ given \(firstTimeGiven?.listText(today: today) ?? "")", .good)
    case .met: return Span("! \(state.label)", .warning)
    case .running: return Span(state.label)
    case .dueToday: return Span("! \(state.label)", .warning)
    case .breached: return Span("! \(state.label)", .danger)
    case .paused, .ended, .unknown: return Span(state.label, .muted)
    }
  }
}
