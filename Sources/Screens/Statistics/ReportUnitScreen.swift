import Casework
import Domain
import TerminalKit

/// The unit whose figures are shown. Closes with a `ReportUnit`.
struct ReportUnitScreen: Screen {
  enum Message: Sendable {
    case choose
  }

  struct Row: Identifiable, Sendable {
    var id: Unit { unit.unit }
    var unit: ReportUnit
  }

  let title = "Enhet"
  var list = ListView<Row> { $0.unit.name }

  init(_ units: [ReportUnit], chosen: String?) {
    list.show(units.map(Row.init))
    if let unit = units.first(where: { $0.name == chosen }) { list.select(unit.unit) }
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [Binding("reportUnit.choose", ["ö", .enter], "Visa enhetens siffror", short: "välj", inFooter: true, .choose)],
      hints: list.hints(move: "Flytta", mark: "", jump: "Gå till enheten som börjar så"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): list.resize(height: size.height)
    case .key(let key): list.handle(key)
    case .message(.choose): return list.selection.map { [.finish($0.unit)] } ?? []
    default: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let columns: [Column<Row>] = [
      Column("Enhet", .flexible(20, most: 40)) { [Span($0.unit.name)] },
      Column("Slag", .fixed(12)) { row in
        switch row.unit.unit {
        case .centre: [Span("jobbtorg", .muted)]
        case .district: [Span("stadsdel", .muted)]
        case .city: [Span("hela staden", .muted)]
        }
      },
    ]
    list.render(into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false)
  }
}
