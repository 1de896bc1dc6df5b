import Casework
import Domain
import TerminalKit

/// Switches a user off; what is open is handed over in the same act (R7.7).
struct UserEndForm: ActForm {
  /// The raw value is what refusals name the field by.
  enum Field: String, Hashable, Sendable { case receiver }

  let workplace: Workplace
  let row: UserSheet.Row
  let title = "Avsluta användare"
  var form: Form<Field>

  var draftKey: String? { "user/end/\(row.id.rawValue)" }

  init(at workplace: Workplace, row: UserSheet.Row, in sheet: UserSheet) {
    self.workplace = workplace
    self.row = row
    let people = sheet.receivers(after: row.user).map { Choice("\($0.id.rawValue)", $0.fullName) }
    form = Form([
      FormField(
        .receiver, "Lämnas över till", .choice(ChoiceField([Choice("unit", "enheten")] + people)),
        required: "Välj vem som tar över det som är öppet.")
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageUsers)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "userEnd.save", [.control("s")], "Klar: lämna över och avsluta", short: "avsluta", synonyms: ["spara"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    let tasks = row.openTasks == 1 ? "1 öppen uppgift" : "\(row.openTasks) öppna uppgifter"
    return "\(row.user.fullName) har \(tasks). De och klienterna lämnas över; det som är gjort behåller namnet. Till "
      + "enheten: klienterna läggs bland ofördelade."
  }

  func act() -> Effect<ActFormMessage>? {
    let chosen = form[.receiver]
    let receiver: DeactivateUser.Receiver? =
      chosen == "unit" ? .unit : Int64(chosen).map { .user(.init($0)) }
    guard let receiver else { return nil }
    let verb = DeactivateUser(name: row.user.name, handingOverTo: receiver)
    return .verb("användaren", verb, at: workplace, saving: draftKey) { result in
      .saved(result.map { "\($0.fullName) är avslutad." })
    }
  }
}
