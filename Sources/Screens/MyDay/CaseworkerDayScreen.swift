import Casework
import Domain
import TerminalKit

/// Min dag of a handläggare: absences to check, plans to approve or read, referrals without a first time.
struct CaseworkerDayScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<CaseworkerDay, Refusal>)
    case drafts(Int)
    case open, openCard, register, participation
    case movePane(Int)
  }

  let workplace: Workplace
  let title = "Min dag"
  var panes = DayPanes([
    CaseworkerDayScreen.absencePane, CaseworkerDayScreen.planPane, CaseworkerDayScreen.waitingPane,
  ])
  /// How much one has written and not saved.
  private var drafts = 0
  private var size = Size(0, 0)

  init(at workplace: Workplace) {
    self.workplace = workplace
  }

  var keymap: KeyMap<Message> {
    let nothing = panes.selection == nil ? "Ingen rad är vald." : nil
    return KeyMap(
      [
        Binding(
          "day.open", ["ö", .enter], "Öppna det valda", short: "öppna", synonyms: ["frånvaro", "plan", "visa"],
          inFooter: true, disabled: nothing, .open),
        Binding(
          "day.register", ["+"], "Ny remiss", short: "ny remiss", synonyms: ["remittera", "klient"], inFooter: true,
          disabled: workplace.refusal(of: .registerReferral), .register),
        Binding(
          "day.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["kort", "ärende"], inFooter: true,
          disabled: nothing ?? (panes.selection?.enrolment == nil ? "Raden gäller flera klienter." : nil), .openCard),
        Binding(
          "day.participation", ["t"], "Deltagande per månad: underlag för beslut", short: "deltagande",
          synonyms: ["närvaro", "underlag", "bistånd"], inFooter: true,
          disabled: workplace.refusal(of: .seeRowsBehindFigures), .participation),
        Binding("day.nextPane", [.tab], "Nästa ruta", short: "nästa ruta", .movePane(1)),
        Binding("day.previousPane", [.backTab], "Förra rutan", short: "förra rutan", .movePane(-1)),
      ], hints: panes.panes[panes.focus].list.hints(move: "flytta", mark: "markera", jump: "hoppa till namnet"),
      isTyping: panes.isJumping, widgetKeys: panes.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      self.size = size
      return load
    case .resized(let size):
      self.size = size
      layOut()
    case .refresh, .result: return load
    case .message(.loaded(.success(let day))): show(day)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.drafts(let count)): drafts = count
    case .message(.movePane(let step)): panes.move(by: step)
    case .message(.open):
      guard let row = panes.selection else { return [] }
      if let task = row.task { return [.push(task.screen(at: workplace))] }
      if row.id == .drafts { return [.push(DraftsScreen(at: workplace))] }
      if row.id == .outbox { return [.push(OutboxScreen(at: workplace))] }
      if row.id == .moreFirstTimes { return [.push(ReferralsScreen(at: workplace, view: .withoutFirstTime))] }
      return openCard(row)
    case .message(.openCard): return panes.selection.map(openCard) ?? []
    case .message(.participation): return [.push(ParticipationScreen(at: workplace))]
    case .message(.register): return [.push(ReferralFormScreen(at: workplace))]
    case .key(let key): panes.handle(key)
    case .paste: break
    }
    return []
  }

  private var load: [Effect<Message>] {
    [
      .record { [desk = workplace.desk] in .drafts(desk.countDrafts()) },
      .verb("Min dag", OpenCaseworkerDay(), at: workplace) { .loaded($0) },
    ]
  }

  private func openCard(_ row: DayRow) -> [Effect<Message>] {
    row.enrolment.map { [.push(ClientCardScreen(at: workplace, enrolment: $0))] } ?? []
  }

  private mutating func show(_ day: CaseworkerDay) {
    let today = workplace.today
    panes.panes[0].list.show(day.absences.map { DayRow(absence: $0, today: today) })
    panes.panes[1].list.show(
      (day.plans + day.others).map { DayRow(plan: $0, today: today) }
        + (day.toSend > 0 ? [DayRow(toSend: day.toSend)] : []) + [DayRow(drafts: drafts)].compactMap { $0 })
    panes.panes[1].title =
      day.others.isEmpty && day.toSend == 0 && drafts == 0 ? "PLANER" : "PLANER OCH ANNAT"
    panes.panes[2].list.show(
      day.withoutFirstTime.map { DayRow($0) }
        + (day.moreWithoutFirstTime > 0 ? [DayRow(moreWithoutFirstTime: day.moreWithoutFirstTime)] : []))
    panes.leaveEmptyPane()
    layOut()
  }

  /// Absences over the whole width, plans and referrals beside each other below; all under each other where it is narrow.
  private mutating func layOut() {
    let (width, height) = (size.width, size.height)
    let wanted = panes.panes.map(\.wantedHeight)
    let right = max(52, width / 2)
    if width >= 94 {
      let heights = DayPanes.share(max(0, height - 1), wanted: [wanted[0], max(wanted[1], wanted[2])])
      panes.panes[0].place(in: Rect(x: 0, y: 0, width: width, height: heights[0]))
      let below = Rect(x: 0, y: heights[0] + 1, width: right - 2, height: heights[1])
      panes.panes[1].place(in: below)
      panes.panes[2].place(in: Rect(x: right, y: below.y, width: width - right, height: below.height))
      return
    }
    let gap = height < 18 ? 0 : 1
    let heights = DayPanes.share(max(0, height - 2 * gap), wanted: wanted)
    var y = 0
    for (index, height) in heights.enumerated() {
      panes.panes[index].place(in: Rect(x: 0, y: y, width: width, height: height))
      y += height + gap
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) { panes.render(into: &canvas, theme: theme) }

  private static let absencePane = DayPane(
    "FRÅNVARO ATT KONTROLLERA",
    columns: [
      .cell(0, "Namn", .flexible(14, most: 24)), .cell(1, "Missade", .flexible(12, most: 24), priority: 1),
      .cell(2, "När", .fixed(15)), .cell(3, "Gång", .fixed(6)), .cell(4, "Senast", .flexible(15, most: 20)),
    ], empty: "Ingen frånvaro att kontrollera.")

  private static let planPane = DayPane(
    "PLANER", counts: false,
    columns: [
      .cell(0, "Namn", .flexible(12, most: 24)), .cell(1, "Vad", .flexible(12, most: 14)),
      .cell(2, "Sedan", .flexible(14, most: 18)),
    ], empty: "Ingen plan väntar.")

  private static let waitingPane = DayPane(
    "REMISSER UTAN FÖRSTA TID", counts: false,
    columns: [.cell(0, "Namn", .flexible(14, most: 28)), .cell(1, "Första tid", .flexible(18, most: 24))],
    empty: "Alla har fått en första tid.")
}
