import Casework
import Domain
import TerminalKit

/// What can happen in a form that one act saves.
enum ActFormMessage: Sendable {
  case save
  /// It was asked about, and is to be done.
  case sure
  /// What was done, in words.
  case saved(Result<String, Refusal>)
  /// The screen that goes on where the act was refused.
  case next(Result<any Screen, Refusal>)
}

/// A form that one act saves: Ctrl-S runs it, what it refuses stands at its field, and what was done is said as the screen
/// closes with it.
protocol ActForm: FormScreen where Message == ActFormMessage {
  /// The register and who works.
  var workplace: Workplace { get }
  /// What stands above the fields: what it is about, and what follows.
  var intro: String { get }
  /// The key that saves.
  var saving: Binding<Message> { get }
  /// What else help tells of keys.
  var hints: [KeyHint] { get }
  /// The act that the fields mean; nil while something in them is missing.
  func act() -> Effect<Message>?
  /// What is asked before it is done, the act first; nil for what one å takes back whole, and for what only says what has
  /// happened.
  var question: ActQuestion? { get }
  /// Whether what was done can be taken back with å.
  var doneReminds: Bool { get }
  /// What leads on from a refusal; nil where only the fields can be changed.
  func way(from refusal: Refusal) -> Effect<Message>?
}

extension ActForm {
  var hints: [KeyHint] { [] }
  var question: ActQuestion? { nil }
  var doneReminds: Bool { true }

  func way(from refusal: Refusal) -> Effect<Message>? { nil }

  var keymap: KeyMap<Message> {
    KeyMap([saving], hints: hints, isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): if form.handle(key) == .finished { return save() }
    case .paste(let text): _ = form.paste(text)
    case .message(.save): return save()
    case .message(.sure): return act().map { [$0] } ?? []
    case .message(.saved(.success(let text))):
      form.markSaved()
      return [doneReminds ? .done(text) : .say(text, .good), .finish(text)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)] + [way(from: refusal), Self.values(of: refusal.conflicts)].compactMap { $0 }
    case .message(.next(.success(let screen))):
      // What is written from here on is that screen's.
      form.markSaved()
      return [.push(screen)]
    case .message(.next(.failure(let refusal))): return [.refused(refusal)]
    case .result(let value):
      // The screen that went on from a refusal has done it.
      return [.finish(value)]
    case .refresh: break
    }
    return []
  }

  /// Both values of what two people changed, to be read before one goes on (R15.3); nil where there are none.
  private static func values(of conflicts: [Refusal.Conflict]) -> Effect<Message>? {
    guard !conflicts.isEmpty else { return nil }
    return .tell(
      ["Någon annan har sparat sedan du öppnade. Inget har skrivits över."]
        + conflicts.map { "\($0.field): sparat ”\($0.theirs)” – hos dig ”\($0.mine)”" }
        + ["Det du skrev ligger kvar här. Öppnas formuläret på nytt, står det sparade där, och ditt som utkast."],
      read: "Tillbaka till formuläret")
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check(), let act = act() else { return [] }
    return [question.map { .ask($0.text, no: $0.no, yes: $0.yes, .sure) } ?? act]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(intro, 0, .muted) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
