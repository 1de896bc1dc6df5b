import Casework
import Domain
import TerminalKit

/// The text that a step with a referral demands: why it is returned or revoked, or why the target group should be
/// reconsidered (R1.2, R1.4). Closes with what was done.
struct ReferralReasonScreen: ActForm {
  enum Purpose: String, Hashable, Sendable {
    case `return`, revoke, reconsider
  }

  enum Field: String, Hashable, Sendable { case reason }

  let workplace: Workplace
  let card: ClientCard
  let purpose: Purpose
  var form: Form<Field>

  init(at workplace: Workplace, card: ClientCard, purpose: Purpose) {
    self.workplace = workplace
    self.card = card
    self.purpose = purpose
    form = Form([
      FormField(
        .reason, purpose == .reconsider ? "Varför" : "Skäl", .area(TextArea(limit: 1000), rows: 5),
        required: purpose.demand)
    ])
  }

  var title: String { purpose.title }
  var draftKey: String? { "referral/\(card.enrolment.id.rawValue)/\(purpose.rawValue)" }

  var saving: Binding<ActFormMessage> { Self.saving(as: purpose) }

  static func saving(as purpose: Purpose) -> Binding<ActFormMessage> {
    Binding(
      "referralReason.save", [.control("s"), .control("f")], "Klar: \(purpose.title.lowercased())",
      short: purpose.short, synonyms: ["spara", "skicka"], inFooter: true, .save)
  }

  var intro: String { ActLine(purpose.consequence, of: card.client.details.name.titleText).text }

  func act() -> Effect<ActFormMessage>? {
    let (enrolment, text) = (card.enrolment, form[.reason])
    switch purpose {
    case .return, .revoke:
      let verb = EndReferral(
        enrolment: enrolment.id, version: enrolment.version, kind: purpose == .return ? .returned : .revoked,
        reason: text, cancelling: card.coming(after: workplace.session.now))
      return .verb("remissen", verb, at: workplace, saving: draftKey) { .saved($0) }
    case .reconsider:
      let verb = AskToReconsider(enrolment: enrolment.id, motive: text)
      return .verb("frågan", verb, at: workplace, saving: draftKey) { .saved($0) }
    }
  }
}

extension ReferralReasonScreen.Purpose {
  var title: String {
    switch self {
    case .return: "Återsänd remissen"
    case .revoke: "Återkalla remissen"
    case .reconsider: "Be stadsdelen pröva målgruppen"
    }
  }

  fileprivate var short: String {
    switch self {
    case .return: "återsänd"
    case .revoke: "återkalla"
    case .reconsider: "skicka frågan"
    }
  }

  fileprivate var demand: String {
    switch self {
    case .return: "Skriv vad stadsdelen behöver komplettera."
    case .revoke: "Skriv varför remissen återkallas."
    case .reconsider: "Skriv varför målgruppen bör prövas."
    }
  }

  /// What follows, said before it is done.
  fileprivate var consequence: String {
    switch self {
    case .return:
      "stadsdelen får remissen tillbaka med skälet, klockan för första tid stannar, och bokade tider avbokas"
    case .revoke: "remissen dras tillbaka, bokade tider avbokas, och jobbtorget ser skälet"
    case .reconsider: "målgruppen avgörs av stadsdelen, och handläggaren får frågan som en uppgift"
    }
  }
}
