import TerminalKit
import TerminalTesting

/// A screen for everything that the counter has not: long work, a question, results, refreshing, drafts.
struct BoardScreen: Screen {
  enum Message: Sendable { case long, worked(String), ask, yes, pick, give, record, recorded }

  var title = "Board"
  var gate: Gate?
  var log: [String] = []

  var keymap: KeyMap<Message> {
    KeyMap([
      Binding("long", ["l"], "Long work", .long), Binding("ask", ["a"], "Ask", .ask),
      Binding("pick", ["p"], "Pick", .pick), Binding("give", ["g"], "Give", .give),
      Binding("record", ["r"], "Record", .record),
    ])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.long):
      return [
        .background("Report") { [gate] progress in
          progress(0.5, "half")
          await gate?.pass()
          return .worked(Task.isCancelled ? "cancelled" : "finished")
        }
      ]
    case .message(.worked(let how)): log.append(how)
    case .message(.ask):
      return [.ask(Question(["Really?"], no: "No", yes: "Yes", .yes))]
    case .message(.yes): log.append("yes")
    case .message(.pick): return [.push(BoardScreen(title: "Picker", gate: gate))]
    case .message(.give): return [.finish("a gift")]
    case .message(.record): return [.record { .recorded }, .say("after")]
    case .message(.recorded): log.append("recorded")
    case .refresh: log.append("refreshed")
    case .result(let value): log.append("got \(value)")
    case .key(let key): log.append("\(key)")
    case .opened(let size), .resized(let size): log.append("\(size)")
    case .paste: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    for (row, line) in log.enumerated() { canvas.write(line, 0, row) }
  }
}
