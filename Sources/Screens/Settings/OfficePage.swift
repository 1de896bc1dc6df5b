import Casework
import Domain
import TerminalKit

/// What can happen on a page of the administrator's.
enum OfficePageMessage<Sheet: Sendable, Action: Sendable>: Sendable {
  case loaded(Result<Sheet, Refusal>)
  case act(Action)
  /// What was done, in words.
  case done(Result<String, Refusal>)
}

/// A page of Inställningar that only the administrator has: tabs, a list, and below it what there is to know of the row.
///
/// Each page says what it reads, its rows and its actions; turning the pages, reading anew and drawing are the same.
protocol OfficePage: Screen where Message == OfficePageMessage<Sheet, Action> {
  associatedtype Sheet: Sendable
  associatedtype Action: Sendable
  associatedtype Row: Identifiable & Sendable where Row.ID: Sendable
  static var page: SettingsPage { get }
  var place: SettingsPlace { get }
  var list: ListView<Row> { get set }
  var size: Size { get set }
  /// Reads what the page shows.
  var load: Effect<Message> { get }
  var actions: [Binding<Message>] { get }
  var columns: [Column<Row>] { get }
  /// What there is to know of the selected row, a paragraph an element.
  var facts: [[Span]] { get }
  /// What stands there while there is no row.
  var empty: String { get }
  /// Whether what was done can be taken back with å.
  var doneReminds: Bool { get }
  mutating func show(_ sheet: Sheet)
  mutating func act(_ action: Action) -> [Effect<Message>]
}

extension OfficePage {
  var title: String { "Inställningar" }
  var workplace: Workplace { place.workplace }
  var doneReminds: Bool { true }

  var keymap: KeyMap<Message> {
    KeyMap(
      actions,
      hints: [SettingsPlace.hint]
        + list.hints(move: "Flytta", mark: "", jump: "Hoppa till raden som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      resize(size)
      return [load]
    case .resized(let size): resize(size)
    case .refresh, .result: return [load]
    case .message(.loaded(.success(let sheet))): show(sheet)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.act(let action)): return act(action)
    case .message(.done(.success(let text))): return [doneReminds ? .done(text) : .say(text, .good), load]
    case .message(.done(.failure(let refusal))): return [.refused(refusal), load]
    case .key(let key):
      if list.handle(key) { return [] }
      if let page = SettingsPlace.step(key).flatMap({ Self.page.turned(by: $0) }) {
        return [.replace(place.open(page))]
      }
    case .paste: break
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    list.resize(height: size.height - factRows - 3)
  }

  /// The rows below the list.
  var factRows: Int { max(2, min(7, size.height / 3)) }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.draw(in: Rect(x: 0, y: 0, width: canvas.width, height: 1)) { Self.page.tabs.render(into: &$0) }
    let rows = max(0, canvas.height - factRows - 2)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: rows)) { canvas in
      list.render(into: &canvas, columns: columns, theme: theme, wording: .swedish, empty: empty)
    }
    canvas.draw(in: Rect(x: 0, y: rows + 2, width: canvas.width, height: max(0, canvas.height - rows - 2))) { canvas in
      var y = canvas.isRead ? 0 : 1
      for fact in facts { y = canvas.paragraph(fact, y) }
      if !canvas.isRead, y > canvas.height { canvas.write("…", canvas.width - 1, canvas.height - 1, .muted) }
    }
  }
}
