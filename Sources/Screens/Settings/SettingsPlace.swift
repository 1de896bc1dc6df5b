import TerminalKit

/// What every page of Inställningar works with, and the way from one to the next.
struct SettingsPlace: Sendable {
  let workplace: Workplace
  let themes: ThemeChoice?
  let keys: KeyOverrides?

  init(at workplace: Workplace, themes: ThemeChoice? = nil, keys: KeyOverrides? = nil) {
    self.workplace = workplace
    self.themes = themes
    self.keys = keys
  }

  /// Whether the role has the administrator's pages (R11.2).
  var hasPages: Bool { workplace.refusal(of: .manageSettings) == nil }

  /// The page that Inställningar opens with.
  var first: any Screen { open(hasPages ? .rules : .look) }

  /// A page.
  func open(_ page: SettingsPage) -> any Screen {
    switch page {
    case .rules: RulesScreen(at: self)
    case .districts: DistrictsScreen(at: self)
    case .catalogue: CatalogueScreen(at: self)
    case .rooms: RoomsScreen(at: self)
    case .form: FormVersionsScreen(at: self)
    case .users: UsersScreen(at: self)
    case .look: SettingsScreen(at: workplace, themes: themes, keys: keys)
    }
  }

  /// The step that a key turns the pages by.
  static func step(_ key: Key) -> Int? {
    switch key {
    case .left, .backTab: -1
    case .right, .tab: 1
    default: nil
    }
  }

  /// What help says of those keys.
  static let hint = KeyHint([.left, .right, .tab, .backTab], "Flik till vänster och höger")
}
