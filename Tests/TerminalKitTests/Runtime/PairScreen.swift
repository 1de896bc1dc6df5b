import TerminalKit

/// Two counters, of which one is shown inside: what a screen with embedded screens looks like.
struct PairScreen: Screen {
  enum Message: Sendable { case inner(Embedded.Message), swap, leave }

  let title = "Pair"
  var inner: Embedded
  var ended = ""
  private var size = Size(0, 0)

  init(_ first: any Screen = CounterScreen()) { inner = Embedded(first, number: 1) }

  var keymap: KeyMap<Message> {
    var keymap = inner.keymap.map(Message.inner)
    keymap.bindings += [
      Binding("swap", ["s"], "Swap", inFooter: true, .swap), Binding("leave", ["x"], "Leave the counter", .leave),
    ]
    return keymap
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.swap):
      inner = Embedded(CounterScreen(title: "Other"), number: inner.number + 1)
      return pass(.opened(size))
    case .message(.leave):
      let effects = inner.leave().map { $0.map(Message.inner) }
      note()
      return effects
    case .message(.inner(let message)): return pass(.message(message))
    case .opened(let size):
      self.size = size
      return pass(.opened(size))
    case .resized(let size): return pass(.resized(size))
    case .key(let key): return pass(.key(key))
    case .paste(let text): return pass(.paste(text))
    case .refresh: return pass(.refresh)
    case .result(let value): return pass(.result(value))
    }
  }

  private mutating func pass(_ input: Input<Embedded.Message>) -> [Effect<Message>] {
    let effects = inner.update(input).map { $0.map(Message.inner) }
    note()
    return effects
  }

  private mutating func note() {
    switch inner.ending {
    case nil: ended = ""
    case .left: ended = "left"
    case .finished(let value): ended = "finished \(value)"
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write("\(inner.title) \(inner.number) \(ended)", 0, 0)
    canvas.draw(in: Rect(x: 4, y: 2, width: canvas.width - 4, height: canvas.height - 2)) { canvas in
      inner.render(into: &canvas, theme: theme)
    }
  }
}
