import Casework
import Domain
import TerminalKit

/// The number that now holds of a client, most often the real one for a reserve number (R14.3).
struct NumberScreen: ActForm {
  /// The raw value is what refusals name the field by.
  enum Field: String, Hashable, Sendable { case number }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let client: Client
  let title = "Byt nummer"
  var form: Form<Field>

  var draftKey: String? { "number/\(client.id.rawValue)" }

  init(at workplace: Workplace, enrolment: Enrolment.ID, client: Client) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.client = client
    form = Form([
      FormField(
        .number, "Nytt nummer", .parsed(.identityNumber(today: workplace.today)), width: 16,
        required: "Skriv personnumret eller samordningsnumret.", help: "Personnummer eller samordningsnummer.")
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .changeDetails)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "number.save", [.control("s")], "Klar: låt numret gälla", short: "byt nummer", synonyms: ["spara", "klar"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String {
    let details = client.details
    return "\(details.name.titleText) har nu \(details.number.kind.rawValue) \(details.number.text). Det gamla numret "
      + "hittar fortfarande hit, och inget annat ändras. Har någon redan numret jämförs de två."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let number = form.parsed(.number).flatMap({ IdentityNumber(stored: $0) }) else { return nil }
    let verb = ReplaceNumber(enrolment: enrolment, version: client.version, number: number)
    return .verb("numret", verb, at: workplace, saving: draftKey) { .saved($0) }
  }

  /// Who has the number already may be the same person: the two are put beside each other.
  func way(from refusal: Refusal) -> Effect<ActFormMessage>? {
    guard refusal.code == "numberTaken", let number = form.parsed(.number).flatMap({ IdentityNumber(stored: $0) })
    else { return nil }
    return .verb("den som har numret", CompareClients(enrolment: enrolment, number: number), at: workplace) { result in
      .next(result.map { MergeScreen(at: workplace, $0) })
    }
  }
}
