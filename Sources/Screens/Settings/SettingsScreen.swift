import Casework
import Domain
import TerminalKit

/// Inställningar: the theme, tried out as one moves, and the settings in force at the unit, to read.
struct SettingsScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<[SettingInForce], Refusal>)
    case current(String)
    case failed(String)
    case choose, leave
  }

  struct Row: Identifiable, Sendable {
    var item: ThemeChoice.Item
    var id: String { item.name }
  }

  let workplace: Workplace
  let themes: ThemeChoice?
  let title = "Inställningar"

  var list = ListView<Row> { $0.item.title }
  /// The theme that is kept when one leaves without choosing.
  var kept: String?
  var settings: [SettingInForce] = []
  /// Settings scrolled past.
  var first = 0
  var size = Size(0, 0)

  init(at workplace: Workplace, themes: ThemeChoice? = nil) {
    self.workplace = workplace
    self.themes = themes
    list.show((themes?.items ?? []).map(Row.init))
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "settings.theme", ["ö", .enter], "Använd temat", short: "använd temat", synonyms: ["färger", "välj"],
          inFooter: true, disabled: list.selection == nil ? "Temat kan inte ändras här." : nil, .choose),
        Binding("settings.back", [.escape, "q"], "Tillbaka, med det tema som användes", short: "tillbaka", .leave),
      ],
      hints: [
        KeyHint([.up, .down, .home, .end], "Prova ett tema"), KeyHint([.pageUp, .pageDown], "Rulla inställningarna"),
        KeyHint(["."], "Hoppa till temat som börjar på det du skriver"),
      ], isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      resize(size)
      return [readTheme(), load()]
    case .resized(let size): resize(size)
    case .refresh, .result: return [load()]
    case .stopped, .paste: break
    case .message(.loaded(.success(let settings))): self.settings = settings
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.current(let name)):
      if kept == nil { kept = name }
      list.select(name)
    case .message(.failed(let why)): return [.say(why, .danger)]
    case .message(.choose):
      kept = list.selection?.id
      let title = list.selection?.item.title ?? ""
      return [.say("Temat \(title) gäller tills programmet avslutas.", .good)]
    case .message(.leave): return [kept.map(use), .pop].compactMap { $0 }
    case .key(let key): return press(key)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    switch key {
    case .pageDown: first = min(first + settingRows, max(0, settings.count - settingRows))
    case .pageUp: first = max(0, first - settingRows)
    default:
      let before = list.selection?.id
      list.handle(key)
      if let now = list.selection?.id, now != before { return [use(now)] }
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    list.resize(height: max(1, list.rows.count))
    first = max(0, min(first, settings.count - settingRows))
  }

  // MARK: What is done outside

  private func use(_ name: String) -> Effect<Message> {
    .record { [themes] in MainActor.assumeIsolated { themes?.use(name).map(Message.failed) } }
  }

  private func readTheme() -> Effect<Message> {
    .record { [themes] in MainActor.assumeIsolated { (themes?.current).map(Message.current) } }
  }

  private func load() -> Effect<Message> {
    .verb("inställningarna", ListSettings(), at: workplace) { .loaded($0) }
  }

  // MARK: Drawing

  /// The rows above the settings: heading, themes and the note below them.
  private var themeRows: Int { max(1, list.rows.count) + 3 }
  private var settingRows: Int { max(1, size.height - themeRows - 2) }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write("TEMA", 0, 0, .heading)
    let columns: [Column<Row>] = [
      Column("", .fixed(14)) { [Span($0.item.title)] },
      Column("", .flexible(10, most: 40)) { [Span($0.item.words, .muted)] },
      Column("", .fixed(8)) { [kept] row in row.id == kept ? [Span("används", .good)] : [] },
    ]
    canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width, height: max(1, list.rows.count))) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Temat bestäms när programmet startas, med --theme.")
    }
    if !list.rows.isEmpty {
      canvas.write(
        "Pilarna provar, Enter behåller. Det gäller tills programmet avslutas.", 0, themeRows - 2, .muted,
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
        [Span(setting.district.map { "Plan, \($0)" } ?? setting.key.label)]
      },
      Column("", .flexible(26, most: 30)) { [Span($0.key.words($0.value))] },
      Column("", .flexible(12, most: 36), priority: 1) { setting in
        let since = setting.validFrom.flatMap { $0.year > 1900 ? " · sedan \($0.iso)" : nil } ?? ""
        return [Span(setting.place + since, .muted)]
      },
    ]
    let widths = ColumnLayout.widths(columns, total: canvas.width - 3)
    for (row, setting) in settings.dropFirst(first).prefix(canvas.height).enumerated() {
      var x = 2
      for (column, width) in zip(columns, widths) {
        guard let width else { continue }
        canvas.write(column.cell(setting), x, row, width: min(width, max(0, canvas.width - x)))
        x += width + ColumnLayout.gap
      }
    }
    if first + canvas.height < settings.count, canvas.height > 0 {
      canvas.write(glyphs.more, canvas.width - 1, canvas.height - 1, .muted)
    }
  }
}
