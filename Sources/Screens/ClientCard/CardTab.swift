/// The tabs of the client's card.
enum CardTab: String, CaseIterable, Sendable {
  case overview, assessment, plan, attendance, times, notes, history

  /// What stands on the tab.
  var title: String {
    switch self {
    case .overview: "Översikt"
    case .assessment: "Kartläggning"
    case .plan: "Plan"
    case .attendance: "Närvaro"
    case .times: "Tider"
    case .notes: "Anteckningar"
    case .history: "Historik"
    }
  }
}
