import Casework
import Domain
import TerminalKit

/// An activity of the catalogue, new or changed (R5.2).
struct ActivityForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case name, kind, provider, hours, places, contractFrom, contractTo }

  let workplace: Workplace
  let activity: Activity?
  let title: String
  var form: Form<Field>

  var draftKey: String? { "activity/\(activity?.id.rawValue ?? 0)" }

  init(at workplace: Workplace, activity: Activity?, in sheet: OfficeSheet) {
    self.workplace = workplace
    self.activity = activity
    title = activity == nil ? "Ny aktivitet" : "Ändra aktivitet"
    let (today, calendar) = (workplace.today, sheet.calendar)
    form = Form([
      FormField(
        .name, "Namn", .text(TextField(activity?.name ?? "", limit: 80)), width: 40, required: "Skriv ett namn."),
      FormField(
        .kind, "Regi",
        .choice(
          ChoiceField(
            Activity.ProviderKind.allCases.map { Choice($0.rawValue, $0.label) },
            chosen: activity?.providerKind.rawValue ?? Activity.ProviderKind.inHouse.rawValue)),
        required: "Välj egen regi, samarbetspart eller upphandlad."),
      FormField(
        .provider, "Hos", .text(TextField(activity?.provider ?? "Jobbtorget", limit: 80)), width: 40,
        required: "Skriv vem som håller den."),
      FormField(
        .hours, "Timmar i veckan", .parsed(.number(activity?.usualHours, in: 0...168)), width: 6,
        required: "Ange hur många timmar en plan föreslår, 0–168."),
      FormField(
        .places, "Platser", .parsed(.number(activity?.places, in: 1...500)), width: 6, help: "Tomt: ingen gräns."),
      FormField(
        .contractFrom, "Avtal från", .parsed(.date(activity?.contractFrom, today: today, calendar: calendar)),
        width: 14, help: "Tomt: inget avtal, eller ingen början."),
      FormField(
        .contractTo, "Avtal till", .parsed(.date(activity?.contractTo, today: today, calendar: calendar)), width: 14,
        help: "Tomt: tills vidare."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "activity.save", [.control("s")], "Klar: spara i utbudet", short: "spara", synonyms: ["lägg till", "ändra"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String { "Planer som redan har aktiviteten behåller det som står i dem." }

  func act() -> Effect<ActFormMessage>? {
    guard let kind = Activity.ProviderKind(rawValue: form[.kind]), let hours = form.parsed(.hours).flatMap({ Int($0) })
    else { return nil }
    let saved = Activity(
      id: activity?.id ?? .init(0), name: form[.name], providerKind: kind, provider: form[.provider],
      usualHours: hours, places: form.parsed(.places).flatMap { Int($0) }, contractFrom: form.day(.contractFrom),
      contractTo: form.day(.contractTo))
    return .verb("utbudet", SaveActivity(saved), at: workplace, saving: draftKey) { .saved($0) }
  }
}
