import Casework
import Domain
import TerminalKit

/// When a jobbtorg can be booked in a week (R3.3).
struct OfficeHoursForm: ActForm {
  /// The raw values are what refusals name the fields by: the weekdays'.
  typealias Field = Weekday

  let workplace: Workplace
  let centre: JobCentre
  let title = "Tider"
  var form: Form<Field>

  var draftKey: String? { "hours/\(centre.id.rawValue)" }

  init(at workplace: Workplace, centre: JobCentre, in sheet: OfficeSheet) {
    self.workplace = workplace
    self.centre = centre
    let hours = sheet.hours[centre.id] ?? OfficeHours(openings: [])
    form = Form(
      Weekday.allCases.map { day in
        let text = hours.openings(on: day).isEmpty ? "" : hours.words(on: day)
        return FormField(
          day, day.long,
          .parsed(
            ParsedField(text, limit: 60) { text in
              if text.allSatisfy(\.isWhitespace) { return .empty }
              guard let openings = OfficeHours.openings(typed: text, on: day) else {
                return .faulty("Skriv till exempel 8–12, 13–16.30, eller lämna tomt.")
              }
              return .value(text, meaning: OfficeHours(openings: openings).words(on: day))
            }), width: 28, help: "Tomt: stängt.")
      })
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "hours.save", [.control("s")], "Klar: låt tiderna gälla", short: "spara", synonyms: ["öppettider"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String { "När man kan boka i \(centre.name). Ingen bokad tid får hamna utanför." }

  func act() -> Effect<ActFormMessage>? {
    guard form.isDirty else { return .say("Tiderna är som de var. Ändra dem först.", .warning) }
    let openings = Weekday.allCases.flatMap { day in
      form.parsed(day).flatMap { OfficeHours.openings(typed: $0, on: day) } ?? []
    }
    let verb = SetOfficeHours(centre: centre.id, hours: OfficeHours(openings: openings))
    return .verb("tiderna", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
