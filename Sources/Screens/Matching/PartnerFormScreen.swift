import Casework
import Domain
import TerminalKit

/// A new partner, or one that is changed (R9.1).
struct PartnerFormScreen: ActForm {
  enum Field: String, Hashable, Sendable { case name, kind, contractFrom, contractTo, contact, phone, email }

  let workplace: Workplace
  let partner: Partner?
  var form: Form<Field>

  init(at workplace: Workplace, partner: Partner?, calendar: WorkingCalendar) {
    self.workplace = workplace
    self.partner = partner
    let content = partner?.content
    func date(_ day: Day?) -> FormField<Field>.Control {
      .parsed(.date(day, today: workplace.today, calendar: calendar))
    }
    func text(_ text: String?, _ limit: Int) -> FormField<Field>.Control { .text(TextField(text ?? "", limit: limit)) }
    form = Form([
      FormField(.name, "Namn", text(content?.name, 200), required: "Skriv vad parten heter."),
      FormField(
        .kind, "Slag",
        .choice(
          ChoiceField(Partner.Kind.allCases.map { Choice($0.rawValue, $0.label) }, chosen: content?.kind.rawValue)),
        required: "Välj slag."),
      FormField(.contractFrom, "Avtal från", date(content?.contractFrom), width: 14, help: "Tomt: inget avtal."),
      FormField(
        .contractTo, "Avtal till", date(content?.contractTo), width: 14,
        help: "Planering efter den dagen varnar. En upphandlad anordnare har alltid en sista dag."),
      FormField(.contact, "Kontaktperson", text(content?.contact, 200)),
      FormField(.phone, "Telefon", text(content?.phone, 100), width: 24),
      FormField(.email, "E-post", text(content?.email, 200)),
    ])
  }

  var title: String { partner == nil ? "Ny samarbetspart" : "Ändra samarbetspart" }
  var draftKey: String? { "partner/" + (partner.map { "\($0.id.rawValue)" } ?? "new") }
  var intro: String { "Samma namn som en anordnare i utbudet gör avtalet till den anordnarens." }

  static let saving = Binding<ActFormMessage>(
    "partner.save", [.control("s")], "Spara samarbetsparten", short: "spara", synonyms: ["klar"], inFooter: true, .save)
  var saving: Binding<ActFormMessage> { Self.saving }
  var hints: [KeyHint] {
    [KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj slag")]
  }

  func act() -> Effect<ActFormMessage>? {
    guard let kind = Partner.Kind(rawValue: form[.kind]) else { return nil }
    let content = Partner.Content(
      name: form[.name].trimmed, kind: kind, contractFrom: form.day(.contractFrom), contractTo: form.day(.contractTo),
      contact: form.text(.contact), phone: form.text(.phone), email: form.text(.email))
    let verb = SavePartner(partner: partner?.id, version: partner?.version ?? 0, content: content)
    return .verb("samarbetsparten", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
