import Casework
import Domain
import TerminalKit

/// Gives a setting another value from a coming day on.
struct SettingForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case unit, value, from }

  let workplace: Workplace
  let key: SettingKey
  let current: String
  let title = "Ändra inställning"
  var form: Form<Field>
  private let places: [(unit: Domain.Unit, name: String)]

  var draftKey: String? { "setting/\(key.rawValue)" }

  init(at workplace: Workplace, row: SettingsSheet.Row, in sheet: SettingsSheet) {
    self.workplace = workplace
    let key = row.id.key
    let today = workplace.today
    self.key = key
    current = "\(row.place): \(key.words(row.current))"
    let places = sheet.places(of: key)
    self.places = places
    let own = places.firstIndex { $0.unit == row.id.unit } ?? 0
    form = Form([
      FormField(
        .unit, "Gäller",
        .choice(ChoiceField(places.indices.map { Choice("\($0)", places[$0].name) }, chosen: "\(own)")),
        required: "Välj var det gäller.", isHidden: places.count == 1),
      FormField(
        .value, "Nytt värde", Self.control(key, row.planned?.value, today: today, calendar: sheet.calendar),
        width: 16, required: key.kind == .day ? nil : key.demand),
      FormField(
        .from, "Från och med",
        .parsed(
          .coming(
            row.planned?.validFrom ?? SettingKey.earliestStart(today: today), today: today, calendar: sheet.calendar)),
        width: 14, required: "Skriv den första dagen."),
    ])
    form.focus(on: .value)
  }

  private static func control(
    _ key: SettingKey, _ value: String?, today: Day, calendar: WorkingCalendar
  ) -> FormField<Field>.Control {
    switch key.kind {
    case .choice(let words): .choice(ChoiceField(words.map { Choice($0, key.words($0)) }, chosen: value))
    case .day: .parsed(.date(value.flatMap { Day(iso: $0) }, today: today, calendar: calendar))
    case .number, .months, .ages:
      .parsed(
        ParsedField(value ?? "", limit: 40) { text in
          if text.allSatisfy(\.isWhitespace) { return .empty }
          return key.value(typed: text).map { .value($0, meaning: key.words($0)) } ?? .faulty(key.demand)
        })
    }
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "setting.save", [.control("s")], "Klar: låt värdet gälla från dagen", short: "spara",
      synonyms: ["ändra", "klar"], inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    "\(key.label), nu \(current). \(key.explanation) Det som redan är räknat räknas inte om."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let from = form.day(.from), let index = Int(form[.unit]), places.indices.contains(index) else { return nil }
    let value: String
    if case .choice = key.kind { value = form[.value] } else { value = form.parsed(.value) ?? "" }
    let verb = ChangeSetting(key: key, unit: places[index].unit, value: value, validFrom: from)
    return .verb("inställningen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}

extension ParsedField {
  /// A field for a day from which a change holds: not today, for what has been counted is not counted anew.
  static func coming(_ day: Day?, today: Day, calendar: WorkingCalendar) -> ParsedField {
    let date = ParsedField.date(day, today: today, calendar: calendar)
    let earliest = SettingKey.earliestStart(today: today)
    return ParsedField(
      date.field.text, limit: 30,
      parse: { text in
        if case .value(let iso, _) = date.parse(text), let day = Day(iso: iso), day < earliest {
          return .faulty("Tidigast \(earliest.iso): det som redan är räknat räknas inte om.")
        }
        return date.parse(text)
      }, step: date.step)
  }
}
