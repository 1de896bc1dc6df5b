import Casework
import Domain
import TerminalKit

/// A new user with a role at a unit (R11.1).
struct UserForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case fullName, name, role, unit }

  let workplace: Workplace
  let title = "Ny användare"
  var form: Form<Field>

  var draftKey: String? { "user/new" }

  init(at workplace: Workplace, in sheet: UserSheet) {
    self.workplace = workplace
    let units = sheet.centres.map(\.name) + sheet.districts.map(\.name)
    form = Form([
      FormField(.fullName, "Namn", .text(TextField(limit: 200)), width: 40, required: "Skriv för- och efternamn."),
      FormField(
        .name, "Konto", .text(TextField(limit: 40)), width: 24, required: "Skriv kontot, till exempel anna.",
        help: "a–z, siffror, punkt, - och _."),
      FormField(
        .role, "Roll", .choice(ChoiceField(Domain.Role.allCases.map { Choice($0.rawValue, $0.label) })),
        required: "Välj roll."),
      FormField(
        .unit, "Enhet", .choice(ChoiceField(units.map { Choice($0, $0) })),
        help: "Jobbtorg eller stadsdel; de roller som gäller hela staden behöver ingen."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageUsers)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "user.save", [.control("s")], "Klar: lägg till användaren", short: "spara", synonyms: ["lägg till"],
      inFooter: true, disabled: disabled, .save)
  }

  /// A user that was added is switched off, not undone.
  var doneReminds: Bool { false }

  var intro: String {
    "Coach, ledare och matchare arbetar på ett jobbtorg, handläggare i en stadsdel, enhetschef på endera."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let role = Domain.Role(rawValue: form[.role]) else { return nil }
    let verb = AddUser(name: form[.name], fullName: form[.fullName], role: role, unitName: form.text(.unit))
    return .verb("användaren", verb, at: workplace, saving: draftKey) { result in
      .saved(
        result.map { outcome in
          let count = outcome.unlinkedEnrolments
          let offer =
            count > 0 ? " \(count.counted("öppet ärende", "öppna ärenden")) nämner namnet och kan länkas." : ""
          return ActLine("tillagd", of: outcome.user.fullName).text + offer
        })
    }
  }
}
