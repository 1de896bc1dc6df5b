import Casework
import Domain
import TerminalKit

/// Närvaro: the occasions of a day with how far their registration is, the overdue ones first (R6.3).
struct OccasionsScreen: Screen {
  enum DayField: Hashable, Sendable { case day }

  enum Message: Sendable {
    case loaded(Result<DayOccasions, Refusal>)
    case open, openCard, plan, calendar, today, askDay, goToDay, leaveQuestion
    case move(days: Int)
    case export, exported(Result<String?, Refusal>)
  }

  let workplace: Workplace
  let title = "Närvaro"
  var day: Day
  var sheet: DayOccasions?
  var list = ListView<OccasionRow> { $0.what }
  var dayPrompt: Prompt<DayField>?

  init(at workplace: Workplace) {
    self.workplace = workplace
    day = workplace.today
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 3)
      return [load]
    case .resized(let size): list.resize(height: size.height - 3)
    case .refresh, .result: return [load]
    case .message(.loaded(.success(let sheet))):
      guard sheet.day == day else { return [] }
      self.sheet = sheet
      let earlier = day == workplace.today ? sheet.overdue.filter { $0.occasion.start.day < day } : []
      list.show(
        earlier.map { OccasionRow(row: $0, isOverdue: true) }
          + sheet.rows.map { OccasionRow(row: $0, isOverdue: false) })
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.move(let days)): return go(to: day + days)
    case .message(.today): return go(to: workplace.today)
    case .message(.open):
      return list.selection.map { [.push(RollCallScreen(at: workplace, occasion: $0.id))] } ?? []
    case .message(.openCard):
      return list.selection?.row.enrolment.map { [.push(ClientCardScreen(at: workplace, enrolment: $0))] } ?? []
    case .message(.calendar): return [.push(CalendarScreen(at: workplace, day: day))]
    case .message(.plan): return [.push(PlanSessionsScreen(at: workplace, from: max(day, workplace.today)))]
    case .message(.export): return [export]
    case .message(.exported(.success(let path))):
      return [
        .tell(
          path.map { "Dina tider de närmaste 90 dagarna, utan klienters namn, ligger i \($0)" } ?? "Här sparas inget.")
      ]
    case .message(.exported(.failure(let refusal))): return [.refused(refusal)]
    case .message(.askDay): askDay()
    case .message(.leaveQuestion): dayPrompt = nil
    case .message(.goToDay):
      guard dayPrompt?.enter() == true, let text = dayPrompt?.form.parsed(.day), let day = Day(iso: text) else {
        return []
      }
      dayPrompt = nil
      return go(to: day)
    case .key(let key):
      if dayPrompt != nil { _ = dayPrompt?.form.handle(key) } else { list.handle(key) }
    case .paste(let text): _ = dayPrompt?.form.paste(text)
    }
    return []
  }

  private var load: Effect<Message> {
    .verb("tillfällena", OccasionsOfDay(day: day), at: workplace) { .loaded($0) }
  }

  /// One's own coming times as a file for another calendar (R3.2).
  private var export: Effect<Message> {
    .perform("kalendern") { [workplace] stop in
      let workplace = workplace.stopped(by: stop)
      guard let documents = workplace.desk.documents else { return .exported(.failure(.noDocuments)) }
      let today = workplace.today
      do throws(Refusal) {
        return .exported(
          .success(try documents.keep(try workplace.desk.run(ExportCalendar(from: today, to: today + 90)))))
      } catch {
        return .exported(.failure(error))
      }
    }
  }

  private mutating func go(to day: Day) -> [Effect<Message>] {
    self.day = day
    return [load]
  }

  private mutating func askDay() {
    let calendar = sheet?.calendar ?? WorkingCalendar()
    dayPrompt = Prompt(
      ["Vilken dag?"],
      [
        FormField(
          .day, "Dag", .parsed(.date(nil, today: workplace.today, calendar: calendar)), width: 14,
          required: "Skriv ett datum, till exempel 25/4, fre eller +5.")
      ], saves: "visa")
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let today = workplace.today
    renderHeading(into: &canvas, today: today)
    let listWidth = Preview.listWidth(of: canvas.width)
    if let listWidth, let item = list.selection {
      let rect = Rect(x: listWidth + 2, y: 2, width: canvas.width - listWidth - 2, height: max(0, canvas.height - 2))
      canvas.draw(in: rect) { item.preview(today: today).render(into: &$0, theme: theme) }
    }
    canvas.draw(in: Rect(x: 0, y: 2, width: listWidth ?? canvas.width, height: max(0, canvas.height - 2))) { canvas in
      list.render(
        into: &canvas, columns: OccasionRow.columns(today: today), theme: theme, wording: .swedish,
        isFocused: dayPrompt == nil,
        empty: "Inget är planerat den dagen. \(workplace.name(.planSessions)) lägger upp tillfällen.")
    }
    dayPrompt?.render(into: &canvas, theme: theme)
  }

  /// The day at the left, how much there is at the right: what is left to register first, where there is little room.
  private func renderHeading(into canvas: inout Canvas, today: Day) {
    let name = day.weekday.long.capitalFirst
    let used = canvas.write(
      [
        Span("\(name) \(day.iso)", .heading), Span("  v\(day.isoWeek.week), \(day.distanceText(today: today))", .muted),
      ],
      0, 0)
    guard let sheet else { return }
    let late = list.rows.count { $0.isOverdue }
    let overdue = late > 0 ? "! \(late) att registrera" : ""
    let count = sheet.rows.count.counted("tillfälle", "tillfällen")
    let both = [Span(overdue, .warning), Span((overdue.isEmpty ? "" : "   ") + count, .muted)]
    let room = canvas.width - used - 2
    let fits = both.reduce(0) { $0 + TextWidth.of($1.text) } <= room
    canvas.write(
      fits ? both : [Span(overdue, .warning)], used + 2, 0, width: max(0, room), alignment: .right)
  }
}
