import Casework
import Domain
import TerminalKit

/// The keys of every screen, from the screens' own declarations: what `jobbtorg keys` prints and the README holds.
@MainActor public enum KeyTables {
  /// First the keys that hold everywhere, then a table a screen.
  public static var all: [KeyTable] {
    let coach = Workplace(desk: .empty(as: .coach))
    let caseworker = Workplace(desk: .empty(as: .caseworker))
    let enrolment = Enrolment.ID(0)
    return [
      KeyTable(
        "Överallt", globals: JobbtorgProgram.globals(at: coach, extra: []), wording: .swedish),
      table("Min dag, coach", CoachDayScreen(at: coach)),
      table("Min dag, handläggare", CaseworkerDayScreen(at: caseworker)),
      table("Klienter", ClientsScreen(at: coach)),
      table("Klientkort", ClientCardScreen(at: coach, enrolment: enrolment)),
      table("Intag", IntakeScreen(at: coach, enrolment: enrolment)),
      table("Kartläggning", AssessmentScreen(at: coach, enrolment: enrolment)),
      table("Aktivitetsplan", PlanScreen(at: coach, enrolment: enrolment)),
      table("Bokning", BookingScreen(at: coach, enrolment: enrolment, kind: .planMeeting)),
      table("Närvaro", OccasionsScreen(at: coach)),
      table("Upprop", RollCallScreen(at: coach, occasion: Occasion.ID(0))),
      table("Uppgifter", TasksScreen(at: caseworker)),
      table("Frånvaro", AbsenceScreen(at: caseworker, task: FollowUpTask.ID(0))),
      table("Remisser", ReferralsScreen(at: coach)),
      table("Ny remiss", ReferralFormScreen(at: coach)),
      table("Statistik", StatisticsScreen(at: coach)),
      table("Inställningar", SettingsScreen(at: coach)),
    ]
  }

  /// The tables in Markdown, a heading of the third level each.
  public static var markdown: String {
    all.filter { !$0.rows.isEmpty }.map { table in
      let rows = table.rows.map { row in
        let keys = row.keys.map { "`\(Wording.swedish.name(of: $0))`" }.joined(separator: " ")
        return "| \(keys) | \(row.title.replacing("|", with: "\\|")) |"
      }
      return (["### \(table.title)", "", "| tangent | gör |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func table<S: Screen>(_ title: String, _ screen: S) -> KeyTable { KeyTable(title, screen.keymap) }
}

extension Desk {
  /// A desk in front of no register: screens can be made at it, and show nothing.
  fileprivate static func empty(as role: Domain.Role) -> Desk {
    let moment = LocalDateTime(day: Day(ordinal: 0), second: 0)
    let unit: Domain.Unit = role == .caseworker ? .district(HomeDistrict.ID(0)) : .centre(JobCentre.ID(0))
    return Desk(
      runner: NoRegister(),
      session: Session(user: User.ID(0), fullName: "", role: role, unit: unit, unitName: "", now: moment),
      clock: { moment })
  }
}

/// Runs nothing: every verb is refused.
private struct NoRegister: VerbRunner {
  func run<V: Verb>(_ verb: V, by session: Session) throws(Refusal) -> V.Outcome {
    throw Refusal(.storage, "noRegister", "Här finns inget register.")
  }

  func changeCounter() -> Int { 0 }
}
