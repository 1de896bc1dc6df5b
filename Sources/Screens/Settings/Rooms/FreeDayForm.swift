import Casework
import Domain
import TerminalKit

/// A coming day on which every jobbtorg is closed (R2.2).
struct FreeDayForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case day, name }

  let workplace: Workplace
  let title = "Ny ledig dag"
  var form: Form<Field>

  var draftKey: String? { "freeDay" }

  init(at workplace: Workplace, in sheet: OfficeSheet) {
    self.workplace = workplace
    form = Form([
      FormField(
        .day, "Dag", .parsed(.coming(nil, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv dagen."),
      FormField(
        .name, "Vad", .text(TextField(limit: 80)), width: 30, required: "Skriv vad, till exempel Planeringsdag."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "freeDay.save", [.control("s")], "Klar: lägg till den lediga dagen", short: "spara", synonyms: ["lägg till"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    "Alla jobbtorg är stängda då, och dagen räknas inte som arbetsdag. Första tider som redan är lovade flyttas inte."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let day = form.day(.day) else { return nil }
    let verb = AddFreeDay(day: day, name: form[.name])
    return .verb("den lediga dagen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
