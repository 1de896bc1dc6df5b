/// A screen inside another one, in a part of its room.
///
/// The outer screen keeps it as state, shows `keymap` within its own, hands it every `Input`, and draws it in a region of
/// its canvas. What the inner screen asks for is done as if it lay on the stack itself; only its closing is told to the
/// outer one, as `ending`, which decides what comes next.
public struct Embedded: Sendable {
  /// What happens on the inner screen, for the outer one's own message type to carry.
  public struct Message: Sendable {
    let number: Int
    /// Nil where a question was answered with no.
    let value: AnyMessage?
    /// Whether it is the result of an effect; else a key was pressed.
    public let isResult: Bool
    /// Whether it answers a question.
    var isAnswer = false
  }

  /// How the inner screen closed.
  public enum Ending: Sendable {
    /// It was left (`Effect.pop`).
    case left
    /// It came to its end, with a value (`Effect.finish`).
    case finished(any Sendable)
  }

  /// Tells this one from others that were in the same place: results for those are dropped.
  public let number: Int
  /// How it closed; nil while it is open.
  public private(set) var ending: Ending?
  /// Whether the inner screen has asked something that is not answered yet.
  public private(set) var isAsking = false
  var screen: any Screen

  /// `screen` in a place; `number` rises with each screen that the place has held.
  public init(_ screen: any Screen, number: Int) {
    self.screen = screen
    self.number = number
  }

  /// The inner screen's part of a breadcrumb.
  public var title: String { screen.title }

  /// What is on the inner screen.
  public var scope: Scope { screen.scope }

  /// What can be done on the inner screen right now.
  public var keymap: KeyMap<Message> {
    let number = number
    func map<S: Screen>(_ screen: S) -> KeyMap<Message> {
      screen.keymap.map { Message(number: number, value: AnyMessage(value: $0), isResult: false) }
    }
    return map(screen)
  }

  /// Passes an input on.
  public mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    if case .message(let message) = input, message.number == number, message.isAnswer { isAsking = false }
    return input.compactMap { $0.number == number ? $0.value : nil }.map { pass($0) } ?? []
  }

  /// Leaves the inner screen as Esc does there, so that it stores what it would or asks; look at `ending` afterwards, now
  /// or when a result has come.
  public mutating func leave() -> [Effect<Message>] {
    var effects: [Effect<Message>] = []
    // Esc may first leave a field, and only then the screen.
    for _ in 0..<3 where ending == nil && effects.isEmpty && !isAsking && !keymap.isModal {
      guard case .message(let message) = keymap.answer(to: .escape) else {
        ending = .left
        break
      }
      if let value = message.value { effects += pass(.message(value)) }
    }
    return effects
  }

  /// Draws the inner screen over the whole canvas.
  public func render(into canvas: inout Canvas, theme: Theme) { screen.render(into: &canvas, theme: theme) }

  private mutating func pass(_ input: Input<AnyMessage>) -> [Effect<Message>] {
    let number = number
    func update<S: Screen>(_ screen: S) -> (any Screen, [Effect<AnyMessage>]) {
      var screen = screen
      guard let own = input.compactMap({ $0.value as? S.Message }) else { return (screen, []) }
      let effects = screen.update(own)
      return (screen, effects.map { effect in effect.map { AnyMessage(value: $0) } })
    }
    let written = draft.isEmpty ? nil : draftKey
    let (changed, effects) = update(screen)
    screen = changed
    var passed: [Effect<Message>] = []
    // It may be closed and another be there before the runtime looks again.
    if let written, written == draftKey, draft.isEmpty { passed.append(.endDraft(written)) }
    for effect in effects {
      switch effect.kind {
      case .pop: ending = ending ?? .left
      case .finish(let value): ending = ending ?? .finished(value)
      case .ask(let question):
        isAsking = true
        passed.append(
          .ask(question.answered { Message(number: number, value: $0, isResult: false, isAnswer: true) }))
      default: passed.append(effect.map { Message(number: number, value: $0, isResult: true) })
      }
    }
    return passed
  }
}
