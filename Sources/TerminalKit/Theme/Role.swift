/// What letters mean; a theme gives each meaning its colour and attributes.
public enum Role: String, CaseIterable, Sendable {
  case text, muted, accent, good, warning, danger, heading, matched, disabled, border, title, field, selection

  /// One sentence: when to use it.
  public var meaning: String {
    switch self {
    case .text: "Ordinary text; its background is the page's."
    case .muted: "Text that may be skipped: labels, explanations, headers of columns."
    case .accent: "Keys and ways on, and the one thing to do next."
    case .good: "What went well or is in time; always beside a sign or a word."
    case .warning: "What needs attention soon; always beside a sign or a word."
    case .danger: "What is wrong, late or missing; always beside a sign or a word."
    case .heading: "The name of a part of the page."
    case .matched: "The letters that a search found."
    case .disabled: "What exists but cannot be done right now."
    case .border: "Lines and boxes; never letters."
    case .title: "The top line; its background is the bar's."
    case .field: "Text being edited; its background is the field's."
    case .selection: "Letters of the selected row; its background is the selection's."
    }
  }
}
