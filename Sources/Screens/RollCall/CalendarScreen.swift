import Casework
import Domain
import TerminalKit

/// "Kalender": a coach's week, or one day of it with what is free between the times (R3).
struct CalendarScreen: Screen {
  enum DayField: Hashable, Sendable { case day }

  enum Message: Sendable {
    case loaded(Result<CoachCalendar, Refusal>)
    case open, openCard, today, askDay, goToDay, leaveQuestion, switchView, nextColleague
    case week(Int), day(Int)
  }

  let workplace: Workplace
  let title = "Kalender"
  /// The chosen day.
  var day: Day
  /// Whose; nil until it is read is one's own.
  var user: User.ID?
  var sheet: CoachCalendar?
  /// The chosen occasion of the day; the first when nil.
  var occasion: Occasion.ID?
  /// One day with all of its words, instead of the week.
  var showsDay = false
  var list = ListView<CalendarRow> { $0.what }
  var dayPrompt: Prompt<DayField>?

  init(at workplace: Workplace, day: Day? = nil) {
    self.workplace = workplace
    self.day = day ?? workplace.today
  }

  /// What takes place on the chosen day.
  var rows: [DayOccasions.Row] { sheet?.rows(on: day) ?? [] }

  /// The chosen occasion.
  var selection: DayOccasions.Row? {
    if showsDay { return list.selection?.row }
    return rows.first { $0.id == occasion } ?? rows.first
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 3)
      return [load]
    case .resized(let size): list.resize(height: size.height - 3)
    case .refresh, .result: return [load]
    case .message(let message): return handle(message)
    case .key(let key):
      if dayPrompt != nil {
        _ = dayPrompt?.form.handle(key)
      } else if showsDay {
        list.handle(key)
      } else if key == .up || key == .down {
        move(by: key == .up ? -1 : 1)
      }
    case .paste(let text): _ = dayPrompt?.form.paste(text)
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)):
      // Of a week that was left meanwhile.
      guard sheet.monday == day - day.weekday.index else { return [] }
      self.sheet = sheet
      layOut()
    case .loaded(.failure(let refusal)): return [.refused(refusal)]
    case .open: return selection.map { [.push(RollCallScreen(at: workplace, occasion: $0.id))] } ?? []
    case .openCard:
      return selection?.enrolment.map { [.push(ClientCardScreen(at: workplace, enrolment: $0))] } ?? []
    case .today: return go(to: workplace.today)
    case .week(let weeks): return go(to: day + 7 * weeks)
    case .day(let days): return go(to: day + days)
    case .switchView:
      showsDay.toggle()
      layOut()
      if showsDay, let occasion { list.select(occasion.rawValue) }
    case .nextColleague:
      guard let colleagues = sheet?.colleagues, !colleagues.isEmpty else { return [] }
      let index = colleagues.firstIndex { $0.id == sheet?.user } ?? -1
      user = colleagues[(index + 1) % colleagues.count].id
      occasion = nil
      return [load]
    case .askDay: askDay()
    case .leaveQuestion: dayPrompt = nil
    case .goToDay:
      guard dayPrompt?.enter() == true, let text = dayPrompt?.form.parsed(.day), let day = Day(iso: text) else {
        return []
      }
      dayPrompt = nil
      return go(to: day)
    }
    return []
  }

  private var load: Effect<Message> {
    .verb("kalendern", ReadCalendar(of: user, day: day), at: workplace) { .loaded($0) }
  }

  private mutating func go(to day: Day) -> [Effect<Message>] {
    let monday = self.day - self.day.weekday.index
    self.day = day
    occasion = nil
    layOut()
    return day - day.weekday.index == monday ? [] : [load]
  }

  private mutating func move(by step: Int) {
    guard let selection, let index = rows.firstIndex(where: { $0.id == selection.id }) else { return }
    occasion = rows[max(0, min(index + step, rows.count - 1))].id
  }

  /// Lays the day out as lines.
  private mutating func layOut() {
    guard showsDay, let sheet else { return }
    list.show(CalendarRow.all(of: sheet, on: day))
  }

  private mutating func askDay() {
    dayPrompt = Prompt(
      ["Vilken dag?"],
      [
        FormField(
          .day, "Dag", .parsed(.date(nil, today: workplace.today, calendar: sheet?.calendar ?? WorkingCalendar())),
          width: 14, required: "Skriv ett datum, till exempel 25/4, fre eller v18.")
      ], saves: "visa")
  }
}
