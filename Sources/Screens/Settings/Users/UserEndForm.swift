import Casework
import Domain
import TerminalKit

/// Switches a user off; what is open goes to somebody who may do it in the same act (R7.7).
struct UserEndForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case receiver, leader }

  let workplace: Workplace
  let row: UserSheet.Row
  let title = "Avsluta användare"
  var form: Form<Field>

  var draftKey: String? { "user/end/\(row.id.rawValue)" }

  init(at workplace: Workplace, row: UserSheet.Row, in sheet: UserSheet) {
    self.workplace = workplace
    self.row = row
    func choices(_ users: [User]) -> [Choice] { users.map { Choice("\($0.id.rawValue)", $0.fullName) } }
    var fields: [FormField<Field>] = []
    if row.duties.keys.contains(where: \.canBeUnits) {
      let people = choices(sheet.receivers(of: row, where: \.canBeUnits))
      fields.append(
        FormField(
          .receiver, "Lämnas över till", .choice(ChoiceField([Choice("unit", "enheten")] + people)),
          required: "Välj vem som tar över det som är öppet.", help: "De som får göra allt detta står att välja."))
    }
    if row.duties.keys.contains(where: { !$0.canBeUnits }) {
      fields.append(
        FormField(
          .leader, "Möten leds av", .choice(ChoiceField(choices(sheet.receivers(of: row) { !$0.canBeUnits }))),
          required: "Välj vem som leder de möten som kommer."))
    }
    form = Form(fields)
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageUsers)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "userEnd.save", [.control("s")], "Klar: lämna över och avsluta", short: "avsluta", synonyms: ["spara"],
      inFooter: true, disabled: disabled, .save)
  }

  /// Switching somebody off is not taken back with one key.
  var doneReminds: Bool { false }

  var intro: String {
    let held = row.duties.words.map {
      "\(row.user.fullName) har \($0), som lämnas över nu; det som är gjort behåller namnet. Till enheten: klienter blir "
        + "ofördelade, uppgifter enhetens."
    }
    let words = held ?? "\(row.user.fullName) har inget öppet. Det som är gjort behåller namnet."
    return ([words] + row.emptied).joined(separator: " ")
  }

  /// "Avsluta Anna Berg?", and to whom what goes.
  var question: ActQuestion? {
    let going = [(Field.receiver, true), (.leader, false)].compactMap { field, canBeUnits -> String? in
      guard let what = row.duties.filter({ $0.key.canBeUnits == canBeUnits }).words, let to = form.field(field)?.words
      else { return nil }
      return "Till \(to) går \(what)."
    }
    return ActQuestion(
      text: [
        "Avsluta \(row.user.fullName)?",
        (going.isEmpty ? "Inget är öppet." : going.joined(separator: " "))
          + " Kontot kan inte användas längre. Det går inte att ångra.",
      ] + row.emptied, no: "Nej, tillbaka till formuläret", yes: "Ja, avsluta")
  }

  func act() -> Effect<ActFormMessage>? {
    let chosen = form.field(.receiver) == nil ? "unit" : form[.receiver]
    let receiver: DeactivateUser.Receiver? =
      chosen == "unit" ? .unit : Int64(chosen).map { .user(.init($0)) }
    guard let receiver else { return nil }
    let leader = form.field(.leader) == nil ? nil : Int64(form[.leader]).map(User.ID.init)
    let verb = DeactivateUser(name: row.user.name, handingOverTo: receiver, meetingsTo: leader, shown: row.duties)
    return .verb("användaren", verb, at: workplace, saving: draftKey) { .saved($0.map(\.message)) }
  }
}
