import Casework
import Domain
import TerminalKit

/// One line of a tab of the card: text over the whole width, or an event with its day, state and who.
struct CardLine: Identifiable, Sendable {
  /// What Enter opens.
  enum Target: Sendable {
    case task(TaskListRow)
    case place(ClientCard.Place)
    case note(CaseNote)
    case assessment, plan, letters
    case opening(Opening.ID)
    case enrolment(Enrolment.ID)
  }

  /// The same for the same thing when the card is read again.
  let id: String
  var day = ""
  var text: [Span]
  var state: [Span] = []
  var who = ""
  var target: Target?

  /// Lines of wrapped text, each with an id of its own.
  static func wrapped(
    _ text: String, id: String, width: Int, style: Style = .text, indent: Int = 0, target: Target? = nil
  ) -> [CardLine] {
    let lines = TextWrap.texts(text, width: max(1, width - indent))
    return lines.enumerated().map { index, line in
      CardLine(
        id: "\(id).\(index)", text: [Span(String(repeating: " ", count: indent) + line, style)], target: target)
    }
  }

  /// An empty line.
  static func blank(_ id: String) -> CardLine { CardLine(id: id, text: []) }
}
