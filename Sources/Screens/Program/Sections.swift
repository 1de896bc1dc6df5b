import Casework
import Domain
import TerminalKit

/// The numbered parts of the program; the numbers stay when a role hides some (screens.md, the key table).
enum Section: Int, CaseIterable, Sendable {
  case myDay = 1
  case clients, attendance, tasks, matching, statistics, settings

  /// The name in breadcrumb, help and palette.
  var title: String {
    switch self {
    case .myDay: "Min dag"
    case .clients: "Klienter"
    case .attendance: "Närvaro"
    case .tasks: "Uppgifter"
    case .matching: "Matchning"
    case .statistics: "Statistik"
    case .settings: "Inställningar"
    }
  }

  /// Other words that the palette finds it by.
  var synonyms: [String] {
    switch self {
    case .myDay: ["hem", "start", "i dag"]
    case .clients: ["personer", "lista", "sök"]
    case .attendance: ["upprop", "tillfällen", "möten"]
    case .tasks: ["frånvaro", "att göra"]
    case .matching: ["platser", "arbetsgivare"]
    case .statistics: ["rapport", "siffror", "läget"]
    case .settings: ["tema", "färger", "tangenter", "regler", "användare", "stadsdelar", "utbud"]
    }
  }

  /// Why the session cannot go there; nil when it can.
  func refusal(at workplace: Workplace) -> String? {
    switch self {
    case .myDay, .settings: nil
    case .clients: workplace.refusal(of: .seeCases)
    case .attendance: workplace.refusal(of: .registerAttendance)
    case .tasks: workplace.refusal(of: .handleTasks)
    case .matching: workplace.refusal(of: .match)
    case .statistics: workplace.refusal(of: .seeFigures)
    }
  }
}
