/// The pages of Inställningar as the administrator has them; everybody else has the last alone.
enum SettingsPage: Int, CaseIterable, Sendable {
  case rules, districts, catalogue, rooms, form, users, look

  /// What stands on its tab.
  var title: String {
    switch self {
    case .rules: "Regler"
    case .districts: "Stadsdelar"
    case .catalogue: "Utbud"
    case .rooms: "Lokaler och tider"
    case .form: "Formulär"
    case .users: "Användare"
    case .look: "Utseende"
    }
  }

  /// The row of tabs with this one open.
  var tabs: TabRow {
    TabRow(tabs: SettingsPage.allCases.map { TabRow.Tab(title: $0.title) }, open: rawValue)
  }

  /// The page so many tabs on, nil beyond the last.
  func turned(by step: Int) -> SettingsPage? { SettingsPage(rawValue: rawValue + step) }
}
