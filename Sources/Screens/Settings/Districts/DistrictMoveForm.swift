import Casework
import Domain
import TerminalKit

/// A district that belongs to another jobbtorg from a coming day on (R1.7).
struct DistrictMoveForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case centre, from }

  let workplace: Workplace
  let district: HomeDistrict
  private let now: String
  let title = "Byt jobbtorg"
  var form: Form<Field>

  var draftKey: String? { "district/move/\(district.id.rawValue)" }

  init(at workplace: Workplace, district: HomeDistrict, in sheet: OfficeSheet) {
    self.workplace = workplace
    self.district = district
    now = sheet.name(of: district.centre(on: max(workplace.today, district.validFrom)))
    form = Form([
      FormField(
        .centre, "Nytt jobbtorg", .choice(ChoiceField(sheet.centres.map { Choice("\($0.id.rawValue)", $0.name) })),
        required: "Välj jobbtorg."),
      FormField(
        .from, "Från och med", .parsed(.coming(nil, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv den första dagen."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "districtMove.save", [.control("s")], "Klar: byt jobbtorg från dagen", short: "spara", synonyms: ["flytta"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    "\(district.name) hör till \(now). Den som remitteras från dagen kommer till det nya jobbtorget; öppna inskrivningar "
      + "ligger kvar där de är tills var och en flyttas."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let centre = Int64(form[.centre]), let from = form.day(.from) else { return nil }
    let verb = MoveDistrict(district: district.id, to: .init(centre), from: from)
    return .verb("stadsdelen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
