import Casework
import Domain
import TerminalKit

/// What the referral says, with what it lacks shown as to be completed, never invented (R1.2).
struct ReferralPanelScreen: Screen {
  enum Message: Sendable {}

  struct Fact: Identifiable, Sendable {
    let id: Int
    let label: String
    let span: Span
  }

  let card: ClientCard
  let today: Day
  let title = "Remiss"
  var list = ListView<Fact> { $0.label }

  init(card: ClientCard, today: Day) {
    self.card = card
    self.today = today
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [], hints: list.hints(move: "Flytta", mark: "", jump: "Hoppa till raden som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size):
      list.resize(height: size.height)
      list.show(facts(width: size.width - Self.labelWidth - 4))
    case .key(let key): list.handle(key)
    case .message, .paste, .refresh, .result, .stopped: break
    }
    return []
  }

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

  private var said: [(label: String, text: String?)] {
    let (details, content) = (card.client.details, card.referral.content)
    let needs = content.needsInterpreter ?? details.needsInterpreter
    var said: [(String, String?)] = [
      ("Klient", "\(details.name.titleText), \(details.number.text)"),
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
      said.append(("Första besök", "okänt: övertagen från ett äldre system. Räknas inte som sent."))
    } else {
      said.append(("Första tid", card.promise.state(today: today).label))
      said.append(("Så räknat", card.promise.explanation(today: today)))
    }
    return said
  }
}
