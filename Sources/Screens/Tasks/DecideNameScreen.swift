import Casework
import Domain
import TerminalKit

/// A known number came in under another name: somebody says which one holds (R1.9).
struct DecideNameScreen: Screen {
  enum Message: Sendable {
    case decide(takesNew: Bool)
    case decided(Result<String, Refusal>)
  }

  let workplace: Workplace
  let row: TaskListRow
  let title = FollowUpTask.Kind.decideName.label.capitalFirst

  init(at workplace: Workplace, row: TaskListRow) {
    self.workplace = workplace
    self.row = row
  }

  var keymap: KeyMap<Message> { Self.keymap(refusal: workplace.refusal(of: .closeTasks)) }

  static func keymap(refusal: String? = nil) -> KeyMap<Message> {
    KeyMap([
      Binding(
        "name.keep", ["b"], "Behåll det lagrade namnet", short: "behåll", synonyms: ["gammalt"], inFooter: true,
        disabled: refusal, .decide(takesNew: false)),
      Binding(
        "name.take", ["n"], "Ta remissens namn", short: "ta remissens namn", synonyms: ["nytt", "byt"], inFooter: true,
        disabled: refusal, .decide(takesNew: true)),
    ])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.decide(let takesNew)):
      [
        .verb("namnet", DecideName(task: row.task.id, takesNewName: takesNew), at: workplace) {
          .decided($0)
        }
      ]
    case .message(.decided(.success(let text))): [.done(text), .pop]
    case .message(.decided(.failure(let refusal))): [.refused(refusal)]
    default: []
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let facts: [[Span]] = [
      [Span("En remiss kom in med ett känt nummer men ett annat namn.")],
      [],
      [Span("I registret  ", .muted), Span(row.name.listText, Style(.text, on: .page, .bold))],
      [Span("På remissen  ", .muted), Span(row.task.note ?? "saknas", Style(.text, on: .page, .bold))],
      [],
    ]
    for (y, line) in facts.enumerated() {
      canvas.read(
        { reading in
          if line.count == 2 {
            reading.fact(line[0].text.trimmed, line[1].text)
          } else {
            reading.text(line.map(\.text).joined())
          }
        }, drawing: { $0.write(line, 0, y, width: $0.width) })
    }
    let advice = "Fråga den som skrev remissen om du är osäker. Uppgiften ligger kvar tills någon avgör."
    canvas.read(
      { $0.text(advice) },
      drawing: { canvas in
        for (row, line) in TextWrap.texts(advice, width: max(1, canvas.width)).enumerated() {
          canvas.write(line, 0, facts.count + row, .muted)
        }
      })
  }
}
