import Casework
import Domain
import TerminalKit

/// A line of a pane of Min dag.
struct DayRow: Identifiable, Sendable {
  /// What the line is about; lines of one pane differ in it.
  enum ID: Hashable, Sendable {
    case occasion(Occasion.ID)
    case firstTime(Enrolment.ID)
    case moreFirstTimes
    case newTime(Enrolment.ID)
    case task(FollowUpTask.ID)
    case followUp(Enrolment.ID)
    case youth(Enrolment.ID)
    case interruption(Enrolment.ID)
    case drafts
    case outbox
  }

  let id: ID
  /// What one jumps by: the client's name or the meeting's.
  let label: String
  /// What stands in the columns.
  let cells: [[Span]]
  /// The case it is about, nil for a group.
  let enrolment: Enrolment.ID?
  /// How many things to do it stands for.
  var count = 1
  /// The kind of meeting that booking from here proposes.
  var bookingKind: AppointmentKind = .followUp
  /// The single appointment of today that can be marked.
  var place: Participant?
  /// The group's occasion, or the one with people to register.
  var occasion: Occasion?
  /// The task.
  var task: TaskListRow?
}

extension DayRow {
  /// How much one has written and not saved; nil where nothing is.
  init?(drafts: Int) {
    guard drafts > 0 else { return nil }
    self.init(
      id: .drafts, label: "Utkast",
      cells: [DayRow.what("Utkast", isUrgent: false), [Span("Mina utkast")], [Span("\(drafts) inte sparade")]],
      enrolment: nil)
  }

  /// A line of I DAG: time, what or who, how many or what for.
  init(_ row: DayOccasions.Row) {
    let detail: [Span]
    if let mark = row.place?.mark {
      let role: Style = mark == .noShow ? .danger : .good
      detail = [Span("\(mark.sign) \(mark.shortLabel)", role)]
    } else if row.occasion.isGroup {
      detail =
        row.registered == 0
        ? [Span(row.expected == 0 ? "ingen anmäld" : "\(row.expected) pers", .muted)]
        : row.registered == row.expected
          ? [Span("✓ \(row.registered) av \(row.expected)", .good)]
          : [Span("○ \(row.registered) av \(row.expected)", .warning)]
    } else {
      detail = [Span(row.occasion.appointmentKind?.label ?? row.occasion.title, .muted)]
    }
    let name = row.clientName?.listText ?? row.occasion.title
    self.init(
      id: .occasion(row.id), label: name, cells: [[Span(row.occasion.start.time.text)], [Span(name)], detail],
      enrolment: row.enrolment)
    place = row.place
    occasion = row.occasion
  }

  /// A line of ATT GÖRA: what, who, until when.
  init(_ item: ToDoItem, today: Day) {
    let name = item.name?.listText ?? ""
    switch item.kind {
    case .giveFirstTime(let state):
      let isUrgent = state.isUrgent
      self.init(
        id: .firstTime(item.enrolment ?? .init(0)), label: name,
        cells: [
          DayRow.what("Boka första tid", isUrgent: isUrgent), [Span(name)],
          [Span(state.label, state.isLate ? .danger : isUrgent ? .warning : .text)],
        ],
        enrolment: item.enrolment)
      bookingKind = .introductionMeeting
    case .giveMoreFirstTimes(let count, let isUrgent):
      self.init(
        id: .moreFirstTimes, label: "och",
        cells: [DayRow.what("Boka första tid", isUrgent: isUrgent), [Span("och \(count) till, under Remisser")], []],
        enrolment: nil, count: count)
    case .register(let occasion, _):
      self.init(
        id: .occasion(occasion.id), label: item.name == nil ? occasion.title : name,
        cells: [
          DayRow.what("Registrera", isUrgent: false), [Span(item.name == nil ? occasion.title : name)],
          [Span("sedan \(occasion.start.day.listText(today: today))", .warning)],
        ], enrolment: nil)
      self.occasion = occasion
    case .giveNewTime(let missed):
      let parts = missed.parts
      self.init(
        id: .newTime(item.enrolment ?? .init(0)), label: name,
        cells: [
          DayRow.what(FollowUpTask.Kind.giveNewTime.label.capitalFirst, isUrgent: false), [Span(name)],
          [Span("uteblev \(parts.day)/\(parts.month)")],
        ], enrolment: item.enrolment)
    case .task(let row): self.init(toDo: row, today: today)
    case .planYouth(let clock):
      let isLate = today > clock.guarantee
      let left = clock.guarantee - today
      self.init(
        id: .youth(item.enrolment ?? .init(0)), label: name,
        cells: [
          DayRow.what("Plan för ungdom", isUrgent: left <= 7), [Span(name)],
          [
            isLate
              ? Span("\((-left).counted("dag", "dagar")) för sent", .danger)
              : Span(left == 0 ? "i dag" : clock.guarantee.listText(today: today), left <= 7 ? .warning : .text)
          ],
        ], enrolment: item.enrolment)
      bookingKind = .planMeeting
    case .endInterruption(let day):
      self.init(
        id: .interruption(item.enrolment ?? .init(0)), label: name,
        cells: [
          DayRow.what("Avbrott slutar", isUrgent: day < today), [Span(name)],
          [Span(day == today ? "i dag" : day.listText(today: today), day < today ? .danger : .text)],
        ], enrolment: item.enrolment)
    case .sendLetters(let count): self.init(toSend: count)
    case .followUpPlan(let day):
      self.init(
        id: .followUp(item.enrolment ?? .init(0)), label: name,
        cells: [
          DayRow.what("Följ upp plan", isUrgent: day < today), [Span(name)],
          [Span(day == today ? "i dag" : day.listText(today: today), day < today ? .danger : .text)],
        ], enrolment: item.enrolment)
    }
  }

  /// The line that leads to Att skicka.
  init(toSend count: Int) {
    self.init(
      id: .outbox, label: "Att skicka",
      cells: [DayRow.what("Att skicka", isUrgent: false), [Span("\(count) brev")], []],
      enrolment: nil)
  }

  /// A task as a line of ATT GÖRA.
  private init(toDo row: TaskListRow, today: Day) {
    let label = row.task.kind.label
    var due = row.dueSpans(today: today)
    if row.daysLate > 0 {
      due = [Span("\(row.daysLate.counted("dag", "dagar")) för sent", .danger)]
    } else if row.task.kind == .giveNewTime, let missed = row.occasion {
      let parts = missed.start.day.parts
      due = [Span("uteblev \(parts.day)/\(parts.month)")]
    }
    self.init(
      id: .task(row.id), label: row.name.listText,
      cells: [
        DayRow.what(label.capitalFirst, isUrgent: row.daysLate > 0),
        [Span(row.name.listText)], due,
      ], enrolment: row.task.enrolment)
    bookingKind = row.occasion?.appointmentKind ?? .followUp
    task = row
  }

  /// A line of FRÅNVARO ATT KONTROLLERA: who, what was missed, when, which time, until when.
  init(absence row: TaskListRow, today: Day) {
    self.init(
      id: .task(row.id), label: row.name.listText,
      cells: [
        [Span(row.name.listText)],
        [Span(row.task.kind == .checkAbsence ? row.occasion?.title ?? "" : row.shortLabel)],
        [Span(row.occasion?.start.listText(today: today) ?? "")], [Span(row.ordinalText)],
        row.dueSpans(today: today),
      ], enrolment: row.task.enrolment)
    task = row
  }

  /// A line of PLANER, and of other tasks of a handläggare: who, what, since when.
  init(plan row: TaskListRow, today: Day) {
    let what =
      switch row.task.kind {
      case .readPlan: "för kännedom"
      case .approvePlan: "att godkänna"
      case .completeReferral: "komplettera"
      default: row.task.kind.label
      }
    let waited = today - row.task.opened.day
    let since: [Span] =
      row.daysLate > 0
      ? row.dueSpans(today: today)
      : [Span(waited <= 0 ? "ny i dag" : "väntat \(waited.counted("dag", "dagar"))", waited > 0 ? .text : .muted)]
    self.init(
      id: .task(row.id), label: row.name.listText, cells: [[Span(row.name.listText)], [Span(what)], since],
      enrolment: row.task.enrolment)
    task = row
  }

  /// A line of REMISSER UTAN FÖRSTA TID: who, how the promise stands.
  init(_ waiting: CaseworkerDay.Waiting) {
    let style: Style = waiting.state.isLate ? .danger : waiting.state == .dueToday ? .warning : .text
    let sign = waiting.state.isLate || waiting.state == .dueToday ? "! " : ""
    self.init(
      id: .firstTime(waiting.row.id), label: waiting.row.name.listText,
      cells: [[Span(waiting.row.name.listText)], [Span(sign + waiting.state.label, style)]], enrolment: waiting.row.id)
    bookingKind = .introductionMeeting
  }

  /// The line that says how many more there are, and leads to them.
  init(moreWithoutFirstTime count: Int) {
    self.init(
      id: .moreFirstTimes, label: "och", cells: [[Span("och \(count) till")], [Span("under Remisser")]], enrolment: nil,
      count: count)
  }

  private static func what(_ text: String, isUrgent: Bool) -> [Span] {
    isUrgent ? [Span("! ", .danger), Span(text)] : [Span("· ", .muted), Span(text)]
  }
}

extension FirstVisitPromise.State {
  /// Whether the last day has passed without a time given.
  var isLate: Bool { if case .breached = self { true } else { false } }
}

extension AttendanceMark {
  /// The mark in one word, where the columns are narrow.
  var shortLabel: String {
    switch self {
    case .present: "närvarande"
    case .excused: "anmäld"
    case .noShow: "uteblev"
    case .notExpected: "väntades inte"
    }
  }
}
