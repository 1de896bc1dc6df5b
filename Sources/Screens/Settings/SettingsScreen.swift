import Casework
import Domain
import TerminalKit

/// Inställningar: the theme, tried out as one moves, and the settings in force at the unit, to read.
struct SettingsScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<[SettingInForce], Refusal>)
    case themes([ThemeChoice.Item], current: String)
    case tried(Theme)
    case chosen(Theme, ThemeChoice.Keeping)
    case failed(String)
    case choose, keyPage
  }

  struct Row: Identifiable, Sendable {
    var item: ThemeChoice.Item
    var id: String { item.name }
  }

  let workplace: Workplace
  let themes: ThemeChoice?
  let keys: KeyOverrides?
  let title = "Inställningar"

  var list = ListView<Row> { $0.item.title }
  /// The theme in use; another one may be being tried.
  var current: String?
  var settings: [SettingInForce] = []
  /// Settings scrolled past.
  var first = 0
  var size = Size(0, 0)

  init(at workplace: Workplace, themes: ThemeChoice? = nil, keys: KeyOverrides? = nil) {
    self.workplace = workplace
    self.themes = themes
    self.keys = keys
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "settings.theme", ["ö", .enter], "Använd temat", short: "använd temat", synonyms: ["färger", "välj"],
          inFooter: true, disabled: list.selection == nil ? whyFixed : nil, .choose),
        Binding(
          "settings.keys", ["t"], "Tangenter: alla kommandon och dina egna tangenter", short: keysShort,
          synonyms: ["kortkommandon", "tangentbord", "config.toml"], inFooter: true, .keyPage),
      ],
      hints: (place.hasPages ? [SettingsPlace.hint] : []) + [
        KeyHint([.up, .down, .home, .end], "Prova ett tema"), KeyHint([.pageUp, .pageDown], "Rulla inställningarna"),
        KeyHint(["."], "Hoppa till temat som börjar på det du skriver"),
      ], isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  private var place: SettingsPlace { SettingsPlace(at: workplace, themes: themes, keys: keys) }

  /// Why no theme can be picked.
  private var whyFixed: String { themes?.whyFixed ?? "Temat kan inte ändras här." }

  /// Faults in the user's own keys are told at once.
  private var keysShort: String {
    guard let count = keys?.faults.count, count > 0 else { return "tangenter" }
    return "tangenter (\(count) fel)"
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      resize(size)
      return [readThemes(), load()]
    case .resized(let size): resize(size)
    case .refresh, .result: return [load()]
    case .paste: break
    case .message(.loaded(.success(let settings))): self.settings = settings
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.themes(let items, let current)):
      self.current = current
      list.show(items.map(Row.init))
      list.select(current)
      resize(size)
    case .message(.tried(let theme)): return [.preview(theme)]
    case .message(.failed(let why)): return [.say(why, .danger)]
    case .message(.choose): return [choose()]
    case .message(.keyPage): return [openKeyPage()]
    case .message(.chosen(let theme, let keeping)):
      current = theme.name
      return [.use(theme), said(list.selection?.item.title ?? theme.name, keeping)]
    case .key(let key): return press(key)
    }
    return []
  }

  private func said(_ title: String, _ keeping: ThemeChoice.Keeping) -> Effect<Message> {
    switch keeping {
    case .kept: .say("Temat \(title) används, även nästa gång.", .good)
    case .notKept: .say("Temat \(title) används tills programmet avslutas.", .good)
    case .failed(let why): .say("Temat \(title) används nu, men valet är inte sparat: \(why)", .warning)
    }
  }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    switch key {
    case .pageDown: first = min(first + settingRows, max(0, settings.count - settingRows))
    case .pageUp: first = max(0, first - settingRows)
    default:
      let before = list.selection?.id
      list.handle(key)
      if let now = list.selection?.id, now != before { return [attempt(now)] }
      if place.hasPages, let page = SettingsPlace.step(key).flatMap({ SettingsPage.look.turned(by: $0) }) {
        return [.replace(place.open(page))]
      }
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    self.size = Size(size.width, max(0, size.height - tabRows))
    list.resize(height: listedThemes)
    first = max(0, min(first, settings.count - settingRows))
  }

  // MARK: What is done outside

  private func attempt(_ name: String) -> Effect<Message> {
    .record { [themes] in
      do { return try themes.map { .tried(try $0.read(name)) } } catch { return .failed(Self.unreadable(error)) }
    }
  }

  private func choose() -> Effect<Message> {
    let name = list.selection?.id
    return .record { [themes] in
      guard let themes, let name else { return nil }
      do {
        let (theme, keeping) = try themes.use(name)
        return .chosen(theme, keeping)
      } catch {
        return .failed(Self.unreadable(error))
      }
    }
  }

  private func readThemes() -> Effect<Message> {
    .record { [themes] in themes.map { .themes($0.items(), current: $0.theme.name) } }
  }

  private static func unreadable(_ error: any Error) -> String { "Temat går inte att läsa: \(error)" }

  private func openKeyPage() -> Effect<Message> {
    .push(KeyScreen(keys ?? .none))
  }

  private func load() -> Effect<Message> {
    .verb("inställningarna", ListSettings(), at: workplace) { .loaded($0) }
  }

  // MARK: Drawing

  /// The rows of the administrator's tabs.
  private var tabRows: Int { place.hasPages ? 2 : 0 }
  /// The rows above the settings: heading, themes and the note below them.
  private var themeRows: Int { listedThemes + 3 }
  private var listedThemes: Int { max(1, min(list.rows.count, size.height - 7)) }
  private var settingRows: Int { max(1, size.height - themeRows - 2) }

  func render(into canvas: inout Canvas, theme: Theme) {
    if place.hasPages {
      canvas.draw(in: Rect(x: 0, y: 0, width: canvas.width, height: 1)) { SettingsPage.look.tabs.render(into: &$0) }
    }
    canvas.draw(in: Rect(x: 0, y: tabRows, width: canvas.width, height: max(0, canvas.height - tabRows))) {
      draw(into: &$0, theme: theme)
    }
  }

  private func draw(into canvas: inout Canvas, theme: Theme) {
    canvas.write("TEMA", 0, 0, .heading)
    let columns: [Column<Row>] = [
      Column("Tema", .fixed(14)) { [Span($0.item.title)] },
      Column("Beskrivning", .flexible(10, most: 40)) { [Span($0.item.words, .muted)] },
      Column("", .fixed(9)) { [current, glyphs = theme.glyphs] row in
        row.id == current ? [Span("\(glyphs.check) används", .good)] : []
      },
    ]
    canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width, height: listedThemes)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: whyFixed)
    }
    if !list.rows.isEmpty {
      canvas.write(
        "Pilarna provar, Enter väljer. Annars blir det som förut.", 0, themeRows - 2, .muted,
        width: canvas.width)
    }
    canvas.write(
      [
        Span("INSTÄLLNINGAR SOM GÄLLER", .heading),
        Span(" · ändras av administratören", .muted),
      ],
      0, themeRows, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: themeRows + 1, width: canvas.width, height: canvas.height - themeRows - 1)) {
      drawSettings(into: &$0, glyphs: theme.glyphs)
    }
  }

  private func drawSettings(into canvas: inout Canvas, glyphs: Glyphs) {
    let columns: [Column<SettingInForce>] = [
      Column("", .flexible(28, most: 32)) { setting in
        let label = setting.key == .planPolicy ? "Plan" : setting.key.label
        return [Span(setting.district.map { "\(label), \($0)" } ?? setting.key.label)]
      },
      Column("", .flexible(26, most: 30)) { [Span($0.key.words($0.value))] },
      Column("", .flexible(12, most: 36), priority: 1) { setting in
        let since =
          setting.validFrom.flatMap { $0.year > 1900 ? " · sedan \($0.listText(today: workplace.today))" : nil } ?? ""
        return [Span(setting.place + since, .muted)]
      },
    ]
    let widths = ColumnLayout.widths(columns, total: canvas.width - 3)
    if canvas.isRead {
      for setting in settings.dropFirst(first) {
        let cells = columns.map { Reading.joined($0.cell(setting)) }
        canvas.read { $0.fact(cells[0], cells.dropFirst().joined(separator: ", ")) }
      }
      return
    }
    canvas.page(from: first, of: settings.count, glyphs: glyphs) { canvas in
      for (row, setting) in settings.dropFirst(first).prefix(canvas.height).enumerated() {
        var x = 2
        for (column, width) in zip(columns, widths) {
          guard let width else { continue }
          canvas.write(column.cell(setting), x, row, width: min(width, max(0, canvas.width - x)))
          x += width + ColumnLayout.gap
        }
      }
    }
  }
}
