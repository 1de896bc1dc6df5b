import Casework
import Domain
import TerminalKit

/// A new home district from a coming day on.
struct DistrictForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case name, centre, from }

  let workplace: Workplace
  let title = "Ny stadsdel"
  var form: Form<Field>

  var draftKey: String? { "district/new" }

  init(at workplace: Workplace, in sheet: OfficeSheet) {
    self.workplace = workplace
    form = Form([
      FormField(.name, "Namn", .text(TextField(limit: 80)), width: 40, required: "Skriv stadsdelens namn."),
      FormField(
        .centre, "Jobbtorg", .choice(ChoiceField(sheet.centres.map { Choice("\($0.id.rawValue)", $0.name) })),
        required: "Välj jobbtorg."),
      FormField(
        .from, "Från och med", .parsed(.coming(nil, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv den första dagen."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "district.save", [.control("s")], "Klar: lägg till stadsdelen", short: "spara", synonyms: ["lägg till"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    "Den tar emot remisser från dagen. Efterträder den en annan: lägg till den först och avsluta sedan den gamla."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let centre = Int64(form[.centre]), let from = form.day(.from) else { return nil }
    let verb = AddDistrict(name: form[.name], centre: .init(centre), validFrom: from)
    return .verb("stadsdelen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
