import Casework
import Domain
import TerminalKit

/// Min dag of a coach, a unit head or a leader: today's times, what is to be done, how the promise is kept, no-shows.
struct CoachDayScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<CoachDay, Refusal>)
    case drafts(Int)
    case open, book, intake
    case mark(AttendanceMark)
    case marked(Result<AttendanceOutcome, Refusal>)
    case questioned(MarkAttendance, [String]), sure(MarkAttendance, [String])
    case movePane(Int)
  }

  let workplace: Workplace
  let title = "Min dag"
  var panes = DayPanes([CoachDayScreen.todayPane, CoachDayScreen.toDoPane])
  var day: CoachDay?
  /// How much one has written and not saved.
  private var drafts = 0
  var size = Size(0, 0)

  init(at workplace: Workplace) {
    self.workplace = workplace
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
    case .message(.open): return open()
    case .message(.book): return book()
    case .message(.intake):
      return panes.selection?.enrolment.map { [.push(IntakeScreen(at: workplace, enrolment: $0))] } ?? []
    case .message(.mark(let mark)):
      guard let place = panes.selection?.place else { return [] }
      let verb = MarkAttendance(participants: [place.id], mark: mark, seen: [place.id: place.mark])
      return [
        .careful(
          "registreringen", verb, takesBack: place.mark != nil, at: workplace,
          asking: { .questioned(verb, $0.following) }, then: { .marked($0) })
      ]
    case .message(.questioned(let verb, let following)):
      return [.ask("Ändra markeringen?", following: following, yes: "Ja, ändra", .sure(verb, following))]
    case .message(.sure(let verb, let following)):
      return [.verb("registreringen", Agreed(verb, following: following), at: workplace) { .marked($0) }]
    case .message(.marked(.success(let outcome))):
      return [.say(outcome.message, .good, reminder: outcome.changed > 0 ? .undo : nil)] + load
    case .message(.marked(.failure(let refusal))): return [.refused(refusal)] + load
    case .key(let key): panes.handle(key)
    case .paste: break
    }
    return []
  }

  private var load: [Effect<Message>] {
    [
      .record { [desk = workplace.desk] in .drafts(desk.countDrafts()) },
      .verb("Min dag", OpenCoachDay(), at: workplace) { .loaded($0) },
    ]
  }

  private mutating func show(_ day: CoachDay) {
    self.day = day
    panes.panes[0].list.show(day.occasions.map { DayRow($0) })
    panes.panes[1].list.show(
      day.toDo.map { DayRow($0, today: workplace.today) } + [DayRow(drafts: drafts)].compactMap { $0 })
    panes.leaveEmptyPane()
    layOut()
  }

  private var layout: CoachDayLayout {
    CoachDayLayout(
      size: Size(size.width, max(0, size.height - warning.count)), wanted: panes.panes.map(\.wantedHeight))
  }

  private mutating func layOut() {
    let layout = self.layout
    for (index, rect) in layout.panes.enumerated() { panes.panes[index].place(in: rect) }
  }

  private func open() -> [Effect<Message>] {
    guard let row = panes.selection else { return [] }
    if let task = row.task { return [.push(task.screen(at: workplace))] }
    switch row.id {
    case .firstTime, .newTime: return book()
    case .interruption(let enrolment):
      return [.push(InterruptionEndScreen(at: workplace, enrolment: enrolment))]
    case .followUp(let enrolment), .youth(let enrolment):
      return [.push(PlanScreen(at: workplace, enrolment: enrolment))]
    case .occasion(let occasion):
      if let enrolment = row.enrolment { return [.push(ClientCardScreen(at: workplace, enrolment: enrolment))] }
      return [.push(RollCallScreen(at: workplace, occasion: occasion))]
    case .drafts: return [.push(DraftsScreen(at: workplace))]
    case .outbox: return [.push(OutboxScreen(at: workplace))]
    case .moreFirstTimes: return [.push(ReferralsScreen(at: workplace, view: .withoutFirstTime))]
    case .task: return []
    }
  }

  private func book() -> [Effect<Message>] {
    guard let row = panes.selection, let enrolment = row.enrolment else { return [] }
    return [.push(BookingScreen(at: workplace, enrolment: enrolment, kind: row.bookingKind))]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    panes.render(into: &canvas, theme: theme)
    guard let day else { return }
    renderFigures(day, layout, into: &canvas, theme: theme)
    for (row, line) in warning.enumerated() {
      canvas.write(line, 0, size.height - warning.count + row, .warning, width: canvas.width)
    }
  }
}
