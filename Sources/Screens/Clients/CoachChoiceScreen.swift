import Casework
import Domain
import TerminalKit

/// Who is to be the responsible coach (R1.10); closes with a `Chosen`.
struct CoachChoiceScreen: Screen {
  /// The choice: a coach, or nil for Ofördelade.
  struct Chosen: Sendable {
    let coach: User.ID?
  }

  struct Row: Identifiable, Sendable {
    let id: Int64
    let name: String
    let coach: User.ID?
  }

  enum Message: Sendable {
    case choose
    case coaches(Result<[User], Refusal>)
  }

  let workplace: Workplace
  let title = "Coach"
  /// For whom, as words.
  let who: String
  var list = ListView<Row> { $0.name }

  init(at workplace: Workplace, who: String) {
    self.workplace = workplace
    self.who = who
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "coach.choose", [.enter, "ö"], "Tilldela", short: "tilldela", synonyms: ["välj", "fördela"], inFooter: true,
          disabled: list.selection == nil ? "Ingen är vald." : nil, .choose)
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return read()
    case .resized(let size): list.resize(height: size.height - 2)
    case .message(.choose):
      guard let row = list.selection else { return [] }
      return [.finish(Chosen(coach: row.coach))]
    case .message(.coaches(.success(let coaches))):
      let isFirst = !list.isLoaded
      list.show(
        coaches.map { Row(id: $0.id.rawValue, name: $0.fullName, coach: $0.id) }
          + [Row(id: 0, name: "Ingen – lägg bland ofördelade", coach: nil)])
      if isFirst { list.select(workplace.session.user.rawValue) }
    case .message(.coaches(.failure(let refusal))): return [.refused(refusal)]
    case .key(let key): list.handle(key)
    case .refresh, .result: return read()
    case .paste, .stopped: break
    }
    return []
  }

  private func read() -> [Effect<Message>] { [.verb("coacherna", ListCoaches(), at: workplace) { .coaches($0) }] }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write([Span("Ansvarig coach för ", .muted), Span(who)], 0, 0, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: [Column("Coach", .flexible(10, most: 60)) { [Span($0.name)] }], theme: theme,
        wording: .swedish, hasHeader: false, empty: "Jobbtorget har ingen coach.")
    }
  }
}
