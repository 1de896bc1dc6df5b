import Casework

extension CardTab {
  /// The row of the card's tabs.
  static func row(_ tabs: [CardTab], open: CardTab, of card: ClientCard?) -> TabRow {
    TabRow(
      tabs: tabs.map { TabRow.Tab(title: $0.title, detail: $0.detail(of: card)) }, open: tabs.firstIndex(of: open) ?? 0)
  }

  /// " 12/18" on Kartläggning, " utkast" on Plan.
  private func detail(of card: ClientCard?) -> String {
    guard let card else { return "" }
    switch self {
    case .assessment: return card.assessmentText.isEmpty ? "" : " " + card.assessmentText
    case .plan: return card.plan.plan.map { " " + $0.state.label } ?? ""
    case .overview, .attendance, .times, .notes, .history: return ""
    }
  }
}

extension ClientCard {
  /// "12/18", "klar", or nothing before the first answer.
  var assessmentText: String {
    guard let begun = assessment.assessment else { return "" }
    return begun.completed != nil ? "klar" : "\(answered)/\(questions)"
  }
}
