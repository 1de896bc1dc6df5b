import Casework
import Domain
import TerminalKit

/// The text that a step with a referral demands: why it is returned or revoked, or why the target group should be
/// reconsidered (R1.2, R1.4). Closes with what was done.
struct ReferralReasonScreen: FormScreen {
  enum Purpose: String, Hashable, Sendable {
    case `return`, revoke, reconsider
  }

  enum Field: String, Hashable, Sendable { case reason }

  enum Message: Sendable {
    case save
    case saved(Result<String, Refusal>)
  }

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
  var draftKey: String? { "referral/\(card.referral.id.rawValue)/\(purpose.rawValue)" }

  var keymap: KeyMap<Message> {
    KeyMap([Self.saving(as: purpose)], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  static func saving(as purpose: Purpose) -> Binding<Message> {
    Binding(
      "referralReason.save", [.control("s"), .control("f")], "Klar: \(purpose.title.lowercased())",
      short: purpose.short, synonyms: ["spara", "skicka"], inFooter: true, .save)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): _ = form.handle(key)
    case .paste(let text): _ = form.paste(text)
    case .message(.save): return save()
    case .message(.saved(.success(let text))):
      form.markSaved()
      return [.done(text), .finish(text)]
    case .message(.saved(.failure(let refusal))):
      form.show(refusal)
      return [.refused(refusal)]
    case .refresh, .result, .stopped: break
    }
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    guard form.check() else { return [] }
    let (enrolment, text) = (card.enrolment, form[.reason])
    switch purpose {
    case .return, .revoke:
      let verb = EndReferral(
        enrolment: enrolment.id, version: enrolment.version, kind: purpose == .return ? .returned : .revoked,
        reason: text)
      return [.verb("remissen", verb, at: workplace, saving: draftKey) { .saved($0) }]
    case .reconsider:
      let verb = AskToReconsider(enrolment: enrolment.id, motive: text)
      return [.verb("frågan", verb, at: workplace, saving: draftKey) { .saved($0) }]
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let name = card.client.details.name.titleText
    let lines = TextWrap.texts("\(name): \(purpose.consequence)", width: max(1, canvas.width)).prefix(3)
    for (y, line) in lines.enumerated() { canvas.write(line, 0, y, .muted) }
    let top = lines.count + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) {
      form.render(into: &$0, theme: theme)
    }
  }
}

extension ReferralReasonScreen.Purpose {
  fileprivate var title: String {
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
      "stadsdelen får remissen tillbaka med skälet, klockan för första tid stannar, och bokade tider avbokas."
    case .revoke: "remissen dras tillbaka, bokade tider avbokas, och jobbtorget ser skälet."
    case .reconsider: "målgruppen avgörs av stadsdelen. Handläggaren får frågan som en uppgift."
    }
  }
}
