import Domain
import TerminalKit

/// What stands below the goals: the next follow-up and the client's part (R5.1, R5.4). Closes with `Written`.
struct PlanEndScreen: PlanForm {
  enum Field: String, Hashable, Sendable {
    case followUp, clientPart
  }

  struct Written: Hashable, Sendable {
    var nextFollowUp: Day?
    var clientPart: String?
  }

  let title = "Uppföljning och klientens del"
  let draftKey: String?
  var form: Form<Field>
  let intro = "Klientens del: deltog, instämmer eller invänder – med klientens ord."

  init(
    _ content: ActivityPlan.Content, of plan: String, startsIn field: Field, today: Day, calendar: WorkingCalendar
  ) {
    draftKey = "\(plan)/end"
    form = Form([
      FormField(
        .followUp, "Nästa uppföljning", .parsed(.date(content.nextFollowUp, today: today, calendar: calendar)),
        width: 14, help: "Till exempel +6v"),
      FormField(
        .clientPart, "Klientens del", .area(TextArea(content.clientPart ?? "", limit: 2000), rows: 3),
        help: "Till exempel: deltog, instämmer"),
    ])
    form.focus(on: field)
  }

  mutating func written() -> (any Sendable)? {
    let part = form[.clientPart].trimmed
    return Written(
      nextFollowUp: form.parsed(.followUp).flatMap { Day(iso: $0) }, clientPart: part.isEmpty ? nil : part)
  }
}
