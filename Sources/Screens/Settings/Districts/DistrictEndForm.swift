import Casework
import Domain
import TerminalKit

/// A district that ends with a day, and who follows it (R1.7).
struct DistrictEndForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case lastDay, successor }

  let workplace: Workplace
  let district: HomeDistrict
  let title = "Avsluta stadsdel"
  var form: Form<Field>

  var draftKey: String? { "district/end/\(district.id.rawValue)" }

  init(at workplace: Workplace, district: HomeDistrict, in sheet: OfficeSheet) {
    self.workplace = workplace
    self.district = district
    let others = sheet.districts.filter { other in
      other.id != district.id && (other.validTo.map { $0 > workplace.today } ?? true)
    }
    form = Form([
      FormField(
        .lastDay, "Sista dag", .parsed(.date(nil, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv den sista dagen."),
      FormField(
        .successor, "Efterträdare", .choice(ChoiceField(others.map { Choice("\($0.id.rawValue)", $0.name) })),
        required: "Välj efterträdare. Saknas den, lägg till den först."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "districtEnd.save", [.control("s")], "Klar: avsluta stadsdelen", short: "avsluta", synonyms: ["spara"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    "Namnet \(district.name) gäller för datum till och med den sista dagen. Från dagen efter är ärenden, "
      + "uppgifter och handläggare efterträdarens, och remisser med det gamla namnet hänvisas dit."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let successor = Int64(form[.successor]), let lastDay = form.day(.lastDay) else { return nil }
    let verb = EndDistrict(district: district.id, lastDay: lastDay, successor: .init(successor))
    return .verb("stadsdelen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
