import TerminalKit

/// A text that a step of a plan demands: the comment of a return, or why a plan is adopted without a completed assessment
/// (R5.1, R5.3). Closes with `Written`.
struct PlanReasonScreen: PlanForm {
  enum Purpose: String, Hashable, Sendable {
    case `return`, override
  }

  enum Field: String, Hashable, Sendable {
    case text
  }

  struct Written: Hashable, Sendable {
    var purpose: Purpose
    var text: String
  }

  let purpose: Purpose
  let title: String
  let intro: String
  var keeps: String { purpose == .return ? "återsänd" : "fastställ" }
  let draftKey: String?
  var form: Form<Field>

  init(_ purpose: Purpose, of plan: String) {
    self.purpose = purpose
    draftKey = "\(plan)/\(purpose.rawValue)"
    title = purpose == .return ? "Återsänd planen" : "Fastställ utan färdig kartläggning"
    intro =
      purpose == .return
      ? "Coachen får planen tillbaka med din kommentar."
      : "Skälet sparas i planen med ditt namn."
    form = Form([
      FormField(
        .text, purpose == .return ? "Kommentar" : "Skäl", .area(TextArea(limit: 1000), rows: 4),
        required: purpose == .return ? "Skriv vad som behöver ändras." : "Skriv varför planen fastställs ändå.")
    ])
  }

  mutating func written() -> (any Sendable)? { Written(purpose: purpose, text: form[.text].trimmed) }
}
