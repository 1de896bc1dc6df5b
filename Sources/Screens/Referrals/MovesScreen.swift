import Casework
import Domain
import TerminalKit

/// Moves between jobbtorg that the unit has to do with, newest first, with the reason of the selected one (R1.7).
struct MovesScreen: Screen {
  enum Message: Sendable {
    case open
    case loaded(Result<[CentreMoveRow], Refusal>)
  }

  let workplace: Workplace
  let title = "Flyttade"
  private var isLoaded = false
  private var list = ListView<CentreMoveRow> { $0.name.listText }

  init(at workplace: Workplace) {
    self.workplace = workplace
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "moves.open", ["ö", .enter], "Öppna klienten", short: "öppna", synonyms: ["klientkort"], inFooter: true,
          disabled: openRefusal, .open)
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Why the selected one's card cannot be opened from here.
  private var openRefusal: String? {
    guard let row = list.selection else { return "Ingen flytt är vald." }
    return row.isVisible ? nil : "Ärendet hör nu till en annan enhet och öppnas där."
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 5)
      return [load]
    case .resized(let size): list.resize(height: size.height - 5)
    case .refresh, .result: return [load]
    case .key(let key): list.handle(key)
    case .message(.open):
      return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.move.enrolment))] } ?? []
    case .message(.loaded(.success(let rows))):
      isLoaded = true
      list.show(rows)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .paste: break
    }
    return []
  }

  private var load: Effect<Message> { .verb("flyttarna", ListMoves(), at: workplace) { .loaded($0) } }

  func render(into canvas: inout Canvas, theme: Theme) {
    let today = workplace.today
    canvas.draw(in: Rect(x: 0, y: 0, width: canvas.width, height: canvas.height - 4)) { canvas in
      list.render(
        into: &canvas, columns: Self.columns(today), theme: theme, wording: .swedish,
        empty: isLoaded ? "Ingen klient har flyttats till eller från ett annat jobbtorg." : "")
    }
    guard let row = list.selection else { return }
    canvas.draw(in: Rect(x: 0, y: canvas.height - 3, width: canvas.width, height: 3)) { canvas in
      canvas.write([Span("Flyttad av \(row.byName) \(row.move.day.iso). Varför:", .muted)], 0, 0, width: canvas.width)
      _ = canvas.paragraph(row.move.reason, 1, .text)
    }
  }

  private static func columns(_ today: Day) -> [Column<CentreMoveRow>] {
    [
      Column("Dag", .fixed(9)) { [Span($0.move.day.listText(today: today))] },
      Column("Namn", .flexible(14, most: 32)) { [Span($0.name.listText)] },
      Column("Ärende", .fixed(13), priority: 1) { [Span($0.caseNumber.text)] },
      Column("Från", .fixed(13)) { [Span($0.fromName)] },
      Column("Till", .fixed(13)) { [Span($0.toName)] },
    ]
  }
}
