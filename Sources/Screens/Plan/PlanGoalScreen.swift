import Domain
import TerminalKit

/// A goal of a plan: the client's words and when it is to be reached (R5.1). Closes with `Written`.
struct PlanGoalScreen: PlanForm {
  enum Field: String, Hashable, Sendable {
    case words, target
  }

  /// The goal as written, and its place in the plan.
  struct Written: Hashable, Sendable {
    var index: Int
    var words: String
    var target: Day?
  }

  let title: String
  let draftKey: String?
  let index: Int
  var form: Form<Field>
  let intro = "Målet skrivs med klientens egna ord."

  init(_ goal: ActivityPlan.Goal?, at index: Int, of plan: String, today: Day, calendar: WorkingCalendar) {
    self.index = index
    draftKey = "\(plan)/goal/\(index)"
    title = "Mål \(index + 1)"
    form = Form([
      FormField(
        .words, "Mål", .area(TextArea(goal?.words ?? "", limit: 1000), rows: 3), required: "Skriv målet.",
        help: "Till exempel: Arbeta som undersköterska"),
      FormField(
        .target, "Klart till", .parsed(.date(goal?.target, today: today, calendar: calendar)), width: 14,
        help: "Behövs när planen fastställs. +6m är om ett halvår."),
    ])
  }

  mutating func written() -> (any Sendable)? {
    Written(index: index, words: form[.words].trimmed, target: form.parsed(.target).flatMap { Day(iso: $0) })
  }
}
