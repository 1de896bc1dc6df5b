import Domain
import TerminalKit

/// An activity of a plan: chosen from the catalogue, which proposes with whom and how many hours (R5.1, R5.2). Closes with
/// `Written`.
struct PlanActivityScreen: PlanForm {
  enum Field: String, Hashable, Sendable {
    case activity, goal, provider, responsible, hours, start, end, followUp
  }

  /// The activity as written, the goal it serves, and where it stood before.
  struct Written: Hashable, Sendable {
    struct Place: Hashable, Sendable {
      var goal: Int
      var index: Int
    }

    var goal: Int
    var from: Place?
    var activity: ActivityPlan.PlannedActivity
  }

  let title = "Aktivitet"
  let from: Written.Place?
  let catalogue: [Activity]
  let draftKey: String?
  var form: Form<Field>
  let intro = "Skriv början av aktivitetens namn. Anordnare och timmar föreslås ur utbudet."
  /// Fields that were written in here; a proposal leaves them alone.
  private var typed: Set<Field> = []

  init(
    _ activity: ActivityPlan.PlannedActivity?, goal: Int, index: Int?, among goals: [String], of plan: String,
    catalogue: [Activity],
    today: Day, calendar: WorkingCalendar
  ) {
    from = index.map { Written.Place(goal: goal, index: $0) }
    self.catalogue = catalogue
    draftKey = "\(plan)/activity/\(goal)/\(index.map(String.init) ?? "new")"
    if activity != nil { typed = [.provider, .responsible, .hours] }
    let goalChoices = goals.enumerated().map { Choice("\($0.offset)", "\($0.offset + 1) \($0.element.prefix(30))") }
    form = Form([
      FormField(
        .activity, "Aktivitet",
        .choice(
          ChoiceField(
            catalogue.map { Choice("\($0.id.rawValue)", $0.name) }, chosen: activity.map { "\($0.activity.rawValue)" })
        ), required: "Välj en aktivitet."),
      FormField(
        .goal, "Mål", .choice(ChoiceField(goalChoices, chosen: "\(goal)")), required: "Välj ett mål.",
        isHidden: goals.count < 2),
      FormField(
        .provider, "Hos", .text(TextField(activity?.provider ?? "", limit: 200)), width: 40,
        required: "Skriv vem som håller i den."),
      FormField(
        .responsible, "Ansvar",
        .choice(
          ChoiceField(
            PlanResponsible.allCases.map { Choice($0.rawValue, $0.label) },
            chosen: (activity?.responsible ?? .client).rawValue)), required: "Välj vem som ansvarar."),
      FormField(
        .hours, "Timmar i veckan", .parsed(.number(activity?.hoursAWeek, in: 0...168)), width: 5,
        required: "Skriv antal timmar."),
      FormField(
        .start, "Från", .parsed(.date(activity?.start, today: today, calendar: calendar)), width: 14,
        required: "Skriv när den börjar."),
      FormField(
        .end, "Till", .parsed(.date(activity?.end, today: today, calendar: calendar)), width: 14,
        help: "Tomt betyder tills vidare."),
      FormField(
        .followUp, "Följs upp", .text(TextField(activity?.followUp ?? "", limit: 100)), width: 30,
        help: "Ett datum eller till exempel: varje vecka"),
    ])
  }

  mutating func edited(_ field: Field) {
    typed.insert(field)
    guard field == .activity, let chosen else { return }
    if !typed.contains(.provider) { form[.provider] = chosen.provider }
    if !typed.contains(.hours) { form[.hours] = "\(chosen.usualHours)" }
    if !typed.contains(.responsible) {
      form[.responsible] = (chosen.providerKind == .inHouse ? PlanResponsible.client : .partner).rawValue
    }
  }

  mutating func resumed() { typed.formUnion(form.changed) }

  var warning: String? {
    guard let chosen, let start = form.day(.start) else { return nil }
    return chosen.contractWarning(from: start, to: form.day(.end))
  }

  private var chosen: Activity? { catalogue.first { "\($0.id.rawValue)" == form[.activity] } }

  mutating func written() -> (any Sendable)? {
    guard let chosen, let start = form.parsed(.start).flatMap({ Day(iso: $0) }),
      let hours = form.parsed(.hours).flatMap({ Int($0) }),
      let responsible = PlanResponsible(rawValue: form[.responsible])
    else { return nil }
    let end = form.parsed(.end).flatMap { Day(iso: $0) }
    if let end, end < start {
      form.show(errors: [.end: "Slutar före den börjar."])
      return nil
    }
    let followUp = form[.followUp].trimmed
    return Written(
      goal: Int(form[.goal]) ?? 0, from: from,
      activity: ActivityPlan.PlannedActivity(
        activity: chosen.id, name: chosen.name, provider: form[.provider].trimmed, responsible: responsible,
        hoursAWeek: hours, start: start, end: end, followUp: followUp.isEmpty ? nil : followUp))
  }
}
