import Domain
import TerminalKit

/// What stands below the goals: the next follow-up and the client's part (R5.1, R5.4). Closes with `Written`.
struct PlanEndScreen: PlanForm {
  enum Field: String, Hashable, Sendable {
    case followUp, tookPart, stance, words
  }

  struct Written: Hashable, Sendable {
    var nextFollowUp: Day?
    var clientPart: ClientPart?
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
        .tookPart, "Klienten",
        .choice(
          ChoiceField(
            [Choice("yes", "deltog"), Choice("no", "deltog inte")],
            chosen: content.clientPart.map { $0.tookPart ? "yes" : "no" }))),
      FormField(
        .stance, "och",
        .choice(
          ChoiceField(
            ClientPart.Stance.allCases.map { Choice($0.rawValue, $0.label) },
            chosen: content.clientPart?.stance.rawValue))),
      FormField(
        .words, "Med egna ord", .area(TextArea(content.clientPart?.words ?? "", limit: 2000), rows: 3),
        help: "Vad klienten säger om planen. Behövs när klienten invänder."),
    ])
    form.focus(on: field)
  }

  mutating func written() -> (any Sendable)? {
    let words = form[.words].trimmed
    let stance = ClientPart.Stance(rawValue: form[.stance])
    var errors: [Field: String] = [:]
    if form[.tookPart].isEmpty, stance != nil || !words.isEmpty { errors[.tookPart] = "Välj om klienten deltog." }
    if stance == nil, !form[.tookPart].isEmpty || !words.isEmpty {
      errors[.stance] = "Välj om klienten instämmer eller invänder."
    }
    if stance == .objects, words.isEmpty { errors[.words] = "Skriv vad klienten invänder, med egna ord." }
    guard errors.isEmpty else {
      form.show(errors: errors)
      return nil
    }
    return Written(
      nextFollowUp: form.parsed(.followUp).flatMap { Day(iso: $0) },
      clientPart: stance.map { ClientPart(tookPart: form[.tookPart] == "yes", stance: $0, words: words) })
  }
}
