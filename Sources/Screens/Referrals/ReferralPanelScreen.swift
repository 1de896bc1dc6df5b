import Casework
import Domain
import TerminalKit

/// What the referral says, with what it lacks shown as to be completed, never invented (R1.2).
struct ReferralPanelScreen: Screen {
  enum Message: Sendable {
    case accept, step(ReferralReasonScreen.Purpose)
    case accepted(Result<String, Refusal>)
    case card(Result<ClientCard, Refusal>)
  }

  struct Fact: Identifiable, Sendable {
    let id: Int
    let label: String
    let span: Span
  }

  let workplace: Workplace
  var card: ClientCard
  let title = "Remiss"
  var list = ListView<Fact> { $0.label }
  private var width = 80
  private var today: Day { workplace.today }

  init(at workplace: Workplace, card: ClientCard) {
    self.workplace = workplace
    self.card = card
  }

  var keymap: KeyMap<Message> {
    let ended = card.enrolment.isOpen ? nil : "Inskrivningen är \(card.enrolment.stateLabel)."
    let undecided = card.referral.state.isUndecided ? nil : "Remissen är redan \(card.referral.state.label)."
    let (mayDecide, mayRevoke) = (workplace.refusal(of: .decideReferral), workplace.refusal(of: .revokeReferral))
    return KeyMap(
      Self.bindings(
        accept: mayDecide ?? ended ?? undecided, decide: mayDecide ?? ended, revoke: mayRevoke ?? ended,
        isOfDistrict: mayRevoke == nil),
      hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till raden som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// The steps with a referral; each with why it cannot be taken now.
  static func bindings(
    accept: String? = nil, decide: String? = nil, revoke: String? = nil, isOfDistrict: Bool = true
  ) -> [Binding<Message>] {
    [
      Binding(
        "referral.accept", ["m"], "Ta emot: anta remissen", short: "ta emot", synonyms: ["anta", "mottagen"],
        inFooter: true, disabled: accept, .accept),
      Binding(
        "referral.return", ["t"], "Återsänd remissen till stadsdelen", short: "återsänd",
        synonyms: ["skicka tillbaka", "komplettera", "retur"], inFooter: true, disabled: decide, .step(.return)),
      Binding(
        "referral.reconsider", ["g"], "Be stadsdelen pröva målgruppen", short: "pröva målgrupp",
        synonyms: ["fel målgrupp", "ompröva"], inFooter: true, disabled: decide, .step(.reconsider)),
      Binding(
        "referral.revoke", ["k"], "Återkalla remissen", short: "återkalla", synonyms: ["dra tillbaka", "ta bort"],
        inFooter: isOfDistrict, disabled: revoke, .step(.revoke)),
    ]
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size):
      list.resize(height: size.height)
      width = size.width
      showFacts()
    case .key(let key): list.handle(key)
    case .message(let message): return handle(message)
    case .refresh, .result: return [read]
    case .paste: break
    }
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .accept:
      return [.verb("remissen", AcceptReferrals(enrolments: [card.enrolment.id]), at: workplace) { .accepted($0) }]
    case .accepted(.success(let text)): return [.done(text), read]
    case .step(let purpose): return [.push(ReferralReasonScreen(at: workplace, card: card, purpose: purpose))]
    case .card(.success(let new)):
      card = new
      showFacts()
    case .accepted(.failure(let refusal)), .card(.failure(let refusal)): return [.refused(refusal)]
    }
    return []
  }

  private var read: Effect<Message> {
    .verb("remissen", OpenClientCard(enrolment: card.enrolment.id, isOpening: false), at: workplace) { .card($0) }
  }

  private mutating func showFacts() { list.show(facts(width: width - Self.labelWidth - 4)) }

  private static let labelWidth = 18

  func render(into canvas: inout Canvas, theme: Theme) {
    list.render(
      into: &canvas,
      columns: [
        Column("", .fixed(Self.labelWidth)) { [Span($0.label, .muted)] },
        Column("", .flexible(10, most: 400)) { [$0.span] },
      ], theme: theme, wording: .swedish, hasHeader: false, facts: { [($0.label, $0.span.text)] })
  }

  /// Label and value, long values over several lines.
  private func facts(width: Int) -> [Fact] {
    var facts: [Fact] = []
    for (label, text) in said {
      guard let text, !text.isEmpty else {
        facts.append(Fact(id: facts.count, label: label, span: Span("ej angivet – kompletteras", .warning)))
        continue
      }
      for (index, line) in TextWrap.texts(text, width: max(1, width)).enumerated() {
        facts.append(Fact(id: facts.count, label: index == 0 ? label : "", span: Span(line)))
      }
    }
    return facts
  }

  /// The day the client first came (R2.1).
  private var firstVisit: Day? {
    card.places.filter {
      guard case .present = $0.participant.mark else { return false }
      return $0.participant.state == .booked && $0.occasion.state.expectsAttendance
    }.map(\.occasion.start.day).min()
  }

  private var said: [(label: String, text: String?)] {
    let (details, content) = (card.client.details, card.referral.content)
    let needs = content.needsInterpreter ?? details.needsInterpreter
    var said: [(String, String?)] = [
      ("Klient", "\(details.name.titleText), \(details.number.text)")
    ]
    if !details.earlierNumbers.isEmpty {
      said.append(("Tidigare nummer", details.earlierNumbers.map(\.text).joined(separator: ", ")))
    }
    said += [
      ("Telefon", details.phone), ("E-post", details.email), ("Adress", details.address),
      ("Stadsdel", card.row.districtName), ("Handläggare", card.row.caseworkerName),
      ("Skickad", content.sent.iso),
      ("Mottagen", content.received.iso + (card.enrolment.isTakenOver ? " (övertagen, skickad dag)" : "")),
      ("Remissen är", card.referral.state.label + (card.referral.stateReason.map { ": \($0)" } ?? "")),
      ("Målgrupp", content.targetGroup.label),
    ]
    if content.targetGroup.demandsDefinition { said.append(("Hör dit för att", content.groupDefinition)) }
    said.append(("Väg", content.path == .notStated ? nil : content.path.label))
    if content.path.demandsMotive { said.append(("Motivering", content.pathMotive)) }
    said += [
      ("Försörjning", content.meansOfSupport), ("Arbetslös sedan", content.unemployedSince?.iso),
      ("Språk", content.language ?? details.language), ("Tolk", needs.map { $0 ? "behövs" : "behövs inte" }),
      ("Grund", content.ground == .notStated ? nil : content.ground.label), ("Syfte", content.purpose),
      ("Anteckning", content.note ?? "–"),
    ]
    if card.enrolment.isTakenOver {
      said.append(("Första besök", "okänt: \(FirstVisitPromise.takenOver). Räknas inte som sent."))
    } else {
      said.append(("Första tid", card.promise.state(today: today).label))
      said.append(("Första besök", firstVisit?.listText(today: today) ?? "inte än"))
      said.append(("Så räknat", card.promise.explanation(today: today)))
    }
    return said
  }
}
