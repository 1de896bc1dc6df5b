import Casework
import Domain
import TerminalKit

/// Whether the client's own support held, some months after the closure (R8.5).
struct SupportFollowUpScreen: Screen {
  enum Message: Sendable {
    case answer(SupportOutcome)
    case answered(Result<String, Refusal>)
  }

  let workplace: Workplace
  let row: TaskListRow
  var title: String { "\(row.name.titleText): \(row.task.kind.label)" }

  init(at workplace: Workplace, row: TaskListRow) {
    self.workplace = workplace
    self.row = row
  }

  var keymap: KeyMap<Message> {
    Self.keymap(
      refusal: workplace.refusal(of: .close)
        ?? (row.task.state == .open ? nil : "Uppföljningen är redan besvarad."))
  }

  static func keymap(refusal: String? = nil) -> KeyMap<Message> {
    func answer(_ id: String, _ key: Key, _ short: String, _ outcome: SupportOutcome) -> Binding<Message> {
      Binding(
        "support.\(id)", [key], outcome.label.capitalFirst, short: short,
        synonyms: ["svar", "egen försörjning"], inFooter: true, disabled: refusal, .answer(outcome))
    }
    return KeyMap([
      answer("held", "h", "håller", .held), answer("ended", "n", "håller inte", .ended),
      answer("unknown", "v", "vet inte", .unknown),
    ])
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .message(.answer(let outcome)):
      [
        .verb("svaret", AnswerSupportFollowUp(task: row.task.id, outcome: outcome), at: workplace) {
          .answered($0)
        }
      ]
    case .message(.answered(.success(let text))): [.done(text), .pop]
    case .message(.answered(.failure(let refusal))): [.refused(refusal)]
    default: []
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let facts = [
      ("Klient", row.name.titleText), ("Efter avslutet", row.task.ordinal.counted("månad", "månader")),
      ("Senast", row.task.due.listText(today: workplace.today)),
    ]
    let question = "Försörjer sig klienten fortfarande själv? En ny remiss svarar av sig själv."
    canvas.read(
      { reading in
        for (label, value) in facts { reading.fact(label, value) }
        reading.text(question)
      },
      drawing: { canvas in
        for (y, fact) in facts.enumerated() {
          canvas.write([Span(fact.0, .muted)], 0, y, width: 16)
          canvas.write([Span(fact.1)], 16, y, width: max(0, canvas.width - 16))
        }
        for (row, line) in TextWrap.texts(question, width: max(1, canvas.width)).enumerated() {
          canvas.write(line, 0, facts.count + 1 + row)
        }
      })
  }
}
