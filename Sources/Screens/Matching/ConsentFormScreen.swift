import Casework
import Domain
import TerminalKit

/// A client's consent to passing information on to a partner: to whom, what, until when (R9.1).
struct ConsentFormScreen: ActForm {
  enum Field: String, Hashable, Sendable { case partner, scopes, given, until }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let name: String
  let title = "Nytt samtycke"
  var form: Form<Field>

  init(at workplace: Workplace, sheet: ConsentSheet) {
    self.workplace = workplace
    enrolment = sheet.enrolment.id
    name = sheet.name.titleText
    let today = workplace.today
    let scopes = Consent.Scope.allCases.map { Choice($0.rawValue, $0.label) }
    form = Form([
      FormField(
        .partner, "Till", .choice(ChoiceField(sheet.partners.map { Choice("\($0.id.rawValue)", $0.content.name) })),
        required: "Välj till vem.", help: "Skriv de första bokstäverna."),
      FormField(
        .scopes, "Får lämna",
        .choices(MultiChoice(scopes)),
        required: "Kryssa minst en sak.", help: "Blanksteg kryssar. Ett förslag till en plats behöver de två första."),
      FormField(
        .given, "Lämnat", .parsed(.date(today, today: today, calendar: sheet.calendar)), width: 14,
        required: "Skriv vilken dag, till exempel idag."),
      FormField(
        .until, "Gäller till", .parsed(.date(nil, today: today, calendar: sheet.calendar)), width: 14,
        required: "Skriv sista dagen det gäller, till exempel +3m."),
    ])
  }

  var draftKey: String? { "consent/\(enrolment.rawValue)" }
  var intro: String { "\(name) samtycker till att uppgifter lämnas. Det kan återkallas när som helst." }

  static let saving = Binding<ActFormMessage>(
    "consent.save", [.control("s")], "Spara samtycket", short: "spara", synonyms: ["klar"], inFooter: true, .save)
  var saving: Binding<ActFormMessage> { Self.saving }
  var hints: [KeyHint] {
    [
      KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj i fältet"),
      KeyHint([.space], "Kryssa"),
    ]
  }

  func act() -> Effect<ActFormMessage>? {
    guard let partner = Int64(form[.partner]), let given = form.day(.given), let until = form.day(.until) else {
      return nil
    }
    let verb = RecordConsent(
      enrolment: enrolment, partner: .init(partner), scopes: Set(form.chosen(.scopes).compactMap(Consent.Scope.init)),
      given: given, until: until)
    return .verb("samtycket", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
