import Casework
import Domain
import TerminalKit

@testable import Screens

/// Matching, tasks, examinations, settings and figures.
extension ScreenCatalogue {
  static func matching(_ day: Workday, _ cases: Workday.Cases, _ opening: Opening.ID) -> [Entry] {
    let anna = day.anna
    func page(_ name: String, _ session: Session, _ keys: [Key]) -> Entry {
      Entry(name: name, session: session, keys: keys) { OpeningScreen(at: $0, opening: opening) }
    }
    return [
      Entry(name: "openings", session: anna) { OpeningsScreen(at: $0) },
      Entry(name: "openings, past", session: anna, keys: ["v"]) { OpeningsScreen(at: $0) },
      Entry(name: "opening form", session: anna, keys: ["+"]) { OpeningsScreen(at: $0) },
      page("opening", anna, []), page("opening, candidates", anna, [.right]),
      page("opening, everybody", anna, [.right, "v", .space]), page("opening, other unit", day.kista, [.left]),
      page("opening, matcher", day.matcher, [.right]),
      Entry(name: "partners", session: anna) { PartnersScreen(at: $0) },
      Entry(name: "partner form", session: anna, keys: ["+"]) { PartnersScreen(at: $0) },
      Entry(name: "consents", session: anna) { ConsentsScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "consents, revoking", session: anna, keys: ["d"]) { ConsentsScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "consent form", session: anna, keys: ["+"]) { ConsentsScreen(at: $0, enrolment: cases.siv) },
    ]
  }

  static func tasks(
    _ day: Workday, _ absence: Workday.Absence, _ examination: Workday.Examination
  ) throws -> [Entry] {
    let name = try day.run(OpenTasks(everybody: true), as: day.karin).first { $0.task.kind == .decideName }
    let decide = name.map { row in
      Entry(name: "decide name", session: day.karin) { DecideNameScreen(at: $0, row: row) }
    }
    let asked = try day.run(OpenTasks(everybody: true), as: day.lars).first { $0.task.kind == .reconsiderTargetGroup }
    let answer = asked.map { row in
      Entry(name: "target group", session: day.lars) { TargetGroupScreen(at: $0, row: row) }
    }
    return [
      Entry(name: "tasks", session: day.karin) { TasksScreen(at: $0) },
      Entry(name: "tasks, marked", session: day.karin, keys: [.space]) { TasksScreen(at: $0) },
      Entry(name: "tasks, kinds", session: day.karin, keys: ["f"]) { TasksScreen(at: $0) },
      Entry(name: "tasks, receiver", session: day.karin, keys: ["r"]) { TasksScreen(at: $0) },
      Entry(name: "tasks, of a coach", session: day.anna) { TasksScreen(at: $0) },
      Entry(name: "absence", session: day.karin) { AbsenceScreen(at: $0, task: absence.task) },
      Entry(name: "absence, read only", session: day.anna) { AbsenceScreen(at: $0, task: absence.task) },
    ] + [decide, answer].compactMap { $0 } + Self.examinations(day, examination)
  }

  private static func examinations(_ day: Workday, _ examination: Workday.Examination) -> [Entry] {
    func examine(_ name: String, _ session: Session) -> Entry {
      Entry(name: name, session: session) { ExaminationScreen(at: $0, task: examination.task) }
    }
    let questioned = TaskListRow(
      task: FollowUpTask(
        id: .init(9999), kind: .reconsiderDecision, enrolment: examination.amal, client: .init(1), ordinal: 0,
        owner: .init(user: day.karin.user, unit: day.karin.unit), due: Workday.now.day + 10, opened: Workday.now,
        state: .open,
        reconsiders: Reconsideration(
          decision: examination.task,
          lost: [.init(item: .absence(.init(1)), words: "Uteblev tor 17/4 – räknas inte längre")]), version: 1),
      name: PersonName(given: "Amal", family: "Noor"))
    return [
      examine("examination", day.karin), examine("examination, read only", day.anna),
      Entry(name: "reconsider", session: day.karin) { ReconsiderScreen(at: $0, row: questioned) },
      Entry(name: "reconsider, note", session: day.karin, keys: ["k"]) { ReconsiderScreen(at: $0, row: questioned) },
    ]
  }

  /// What is being written in the examination: each has a register of its own, for it leaves a draft.
  static func additions(_ day: Workday, _ examination: Workday.Examination) -> [Entry] {
    func write(_ name: String, _ keys: [Key]) -> Entry {
      Entry(name: "examination, \(name)", session: day.karin, keys: keys) {
        ExaminationScreen(at: $0, task: examination.task)
      }
    }
    return [
      write("told", ["k", "o", "m"]), write("letter", ["k", "a"]), write("answer", ["k", "l"]),
      write("language", ["s"]), write("decision", [.tab, "n", .tab, .tab]),
      write("stopped", [.tab, "n", .tab, .tab, "x", .control("f")]),
    ]
  }

  static func settings(_ day: Workday) -> [Entry] {
    let themes = Self.themes
    func page(_ name: String, _ page: SettingsPage, _ keys: [Key] = []) -> Entry {
      Entry(name: "settings, \(name)", session: day.admin, keys: keys) {
        SettingsPlace(at: $0, themes: themes).open(page)
      }
    }
    return [
      page("rules", .rules), page("rule", .rules, ["ä"]), page("rule, history", .rules, [.end, .up, .up, "h"]),
      page("look", .look), page("districts", .districts), page("district, new", .districts, ["+"]),
      page("district, moved", .districts, ["ä"]), page("district, ended", .districts, ["x"]),
      page("catalogue", .catalogue), page("activity, new", .catalogue, ["+"]), page("rooms", .rooms),
      page("hours", .rooms, ["ä"]), page("room, new", .rooms, ["+"]), page("free day", .rooms, ["l"]),
      page("form", .form), page("users", .users), page("user, new", .users, ["+"]),
      page("user, ended", .users, [.down, "x"]),
    ]
  }

  static func figures(_ day: Workday) throws -> [Entry] {
    let today = Workday.now.day
    let report = try day.run(
      MakeStatusReport(since: Day(iso: "2008-01-01")!, asOf: today), as: day.eva)
    let units = try day.run(ListReportUnits(), as: day.eva)
    return [
      Entry(name: "statistics", session: day.eva) { StatisticsScreen(at: $0) },
      Entry(name: "statistics, period", session: day.eva, keys: ["p"]) { StatisticsScreen(at: $0) },
      Entry(name: "period", session: day.eva) { PeriodScreen(at: $0, since: $0.today, asOf: $0.today) },
      Entry(name: "definitions", session: day.eva) { _ in DefinitionsScreen(report) },
      Entry(name: "figure rows", session: day.eva) {
        FigureRowsScreen(at: $0, report: report, figure: report.figures[0])
      },
      Entry(name: "participation", session: day.anna) { ParticipationScreen(at: $0) },
      Entry(name: "participation, handläggare", session: day.karin) { ParticipationScreen(at: $0) },
      Entry(name: "participation, definitions", session: day.anna) { _ in ParticipationDefinitionsScreen() },
      Entry(name: "month", session: day.anna) { MonthScreen(Month(of: $0.today), today: $0.today) },
      Entry(name: "units", session: day.eva) { _ in ReportUnitScreen(units, chosen: nil) },
    ]
  }
}
