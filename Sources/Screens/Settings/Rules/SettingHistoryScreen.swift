import Casework
import Domain
import TerminalKit

/// What a setting has been, is and is to be at a unit, with who changed it and when.
struct SettingHistoryScreen: Screen {
  enum Message: Sendable {}

  struct Row: Identifiable, Sendable {
    let id: Int
    let value: SettingsSheet.Value
    let state: String
  }

  let title = "Historik"
  let key: SettingKey
  let place: String
  let today: Day
  var list = ListView<Row> { $0.value.validFrom.iso }

  init(_ row: SettingsSheet.Row, today: Day) {
    self.today = today
    key = row.id.key
    place = row.place
    list.show(
      row.values.enumerated().map { index, value in
        let isComing = row.inForce.map { value.validFrom > $0.validFrom } ?? true
        return Row(id: index, value: value, state: value == row.inForce ? "gäller" : isComing ? "kommer" : "har gällt")
      })
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till dagen som börjar så"), isTyping: list.isJumping,
      widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): list.resize(height: size.height - 4)
    case .key(let key): list.handle(key)
    case .message, .paste, .refresh, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(
      [
        Span("\(key.label), \(place). ", .heading), Span("Förval: \(key.words(key.defaultValue)).", .muted),
      ])
    let today = today
    let columns: [Column<Row>] = [
      Column("Från", .flexible(10, most: 15)) { [Span($0.value.since(today: today))] },
      Column("Värde", .flexible(20, most: 34)) { [key] in [Span(key.words($0.value.value))] },
      Column("Läge", .fixed(9)) { [Span($0.state, .muted)] },
      Column("Ändrat av", .flexible(9, most: 24)) { [Span($0.value.changedBy ?? "vid start")] },
      Column("När", .flexible(15, most: 20), priority: 1) { row in
        [Span(row.value.changedAt?.listText(today: today) ?? "–", .muted)]
      },
    ]
    canvas.draw(in: Rect(x: 0, y: top + 1, width: canvas.width, height: canvas.height - top - 1)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, empty: "Inget är ändrat: förvalet gäller.")
    }
  }
}
