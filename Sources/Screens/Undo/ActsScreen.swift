import Casework
import Domain
import TerminalKit

/// "Det du gjort i dag": one's own acts of the day that å takes back or tells how to mend, newest first; any can be taken back unless something later
/// rests on it, which is then named (screens.md, `å`).
struct ActsScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<[UndoStep], Refusal>)
    case undo, foreseen(UndoStep, Result<[String], Refusal>), takeBack(UndoStep, [String])
    case taken(Result<String, Refusal>)
  }

  let workplace: Workplace
  let title = "Det du gjort i dag"
  private(set) var acts: [UndoStep]?
  private(set) var list = ListView<UndoStep> { $0.title }

  init(at workplace: Workplace) { self.workplace = workplace }

  var scope: Scope { Scope("acts") }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "acts.undo", ["ö", .enter, .delete, .control("d")], "Visa och ta tillbaka det valda", short: "ångra det",
          synonyms: ["ta tillbaka"], inFooter: true, disabled: refusal, .undo)
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till det som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  private var refusal: String? {
    guard let act = list.selection else { return acts == nil ? "Listan läses in." : "Det finns inget att ångra i dag." }
    if let undone = act.undone { return "Det är redan ångrat, \(undone.time.text)." }
    if let withdrawn = act.withdrawn { return "Det är redan återkallat, \(withdrawn.time.text)." }
    return act.ownWay
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - Self.around)
      return [load]
    case .resized(let size): list.resize(height: size.height - Self.around)
    case .refresh, .result: return [load]
    case .message(.loaded(.success(let acts))):
      self.acts = acts
      list.show(acts)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.undo):
      guard let act = list.selection, act.stands, act.ownWay == nil else { return [] }
      return [.foresee(act, .undo, at: workplace) { .foreseen(act, $0) }]
    case .message(.foreseen(_, .failure(let refusal))): return [.refused(refusal)]
    case .message(.foreseen(let act, .success(let following))):
      return [
        .ask(
          about: act, .undo, note: "Det som senare bygger på det stoppar.", following: following,
          .takeBack(act, following))
      ]
    case .message(.takeBack(let act, let following)):
      return [.take(act, .undo, following: following, at: workplace) { .taken($0) }]
    case .message(.taken(.success(let text))): return [.say(text, .good, reminder: UndoWay.undo.opposite), load]
    case .message(.taken(.failure(let refusal))): return [.refused(refusal), load]
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  private var load: Effect<Message> { .verb("det du gjort", ListActs(), at: workplace) { .loaded($0) } }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let acts else { return }
    let standing = acts.count(where: \.stands)
    canvas.write(
      acts.isEmpty ? "" : "\(acts.count) i dag · \(standing) gäller", 0, 0, .muted, width: canvas.width)
    var columns: [Column<UndoStep>] = [
      Column("Kl", .fixed(5)) { [Span($0.at.time.text, .muted)] },
      Column("Vem", .flexible(12, most: 26)) { [Span($0.name, $0.stands ? .text : .muted)] },
      // What a narrow window has no room for stands below in full.
      Column("Vad", .flexible(18, most: 200)) {
        [Span($0.act, $0.stands ? .text : .muted), Span($0.occasionElsewhere.map { " · \($0)" } ?? "", .muted)]
      },
    ]
    let width = acts.lazy.map { Self.state(of: $0).count }.max() ?? 0
    if width > 0 { columns.append(Column("Läge", .fixed(width)) { [Span(Self.state(of: $0), .muted)] }) }
    let height = max(1, canvas.height - Self.around)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: height)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: "Du har inte ändrat något i dag.")
    }
    // The whole of what the row may have cut.
    guard !canvas.isRead, let act = list.selection, 3 + height < canvas.height else { return }
    canvas.draw(in: Rect(x: 0, y: 3 + height, width: canvas.width, height: canvas.height - height - 3)) { canvas in
      _ = canvas.paragraph(act.words, 0, .muted)
    }
  }

  /// The rows that are not the list's: what it counts up to, and the selected act in full.
  private static let around = 5

  private static func state(of act: UndoStep) -> String {
    if let undone = act.undone { return "ångrat \(undone.time.text)" }
    if let withdrawn = act.withdrawn { return "återkallat \(withdrawn.time.text)" }
    return act.made.isEmpty || act.withdraws ? "" : "kan återkallas"
  }
}
