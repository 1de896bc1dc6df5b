import TerminalKit

/// A text that a step of a plan demands: the comment of a return, or why a plan is adopted without a completed assessment
/// (R5.1, R5.3). Closes with `Written`.
struct PlanReasonScreen: PlanForm {
  enum Purpose: Hashable, Sendable {
    case `return`, override
  }

  enum Field: Hashable, Sendable {
    case text
  }

  struct Written: Hashable, Sendable {
    var purpose: Purpose
    var text: String
  }

  let purpose: Purpose
  let title: String
  let intro: String
  var form: Form<Field>
  var question: Question<PlanFormMessage>?

  init(_ purpose: Purpose) {
    self.purpose = purpose
    title = purpose == .return ? "Återsänd planen" : "Fastställ utan färdig kartläggning"
    intro =
      purpose == .return
      ? "Coachen får planen tillbaka med din kommentar. Ctrl-S återsänder."
      : "Skälet sparas i planen med ditt namn. Ctrl-S fastställer planen."
    form = Form([
      FormField(
        .text, purpose == .return ? "Kommentar" : "Skäl", .area(TextArea(limit: 1000), rows: 4),
        required: purpose == .return ? "Skriv vad som behöver ändras." : "Skriv varför planen fastställs ändå.")
    ])
  }

  mutating func written() -> (any Sendable)? { Written(purpose: purpose, text: form[.text].trimmed) }
}
