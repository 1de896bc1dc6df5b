import Casework
import Domain
import TerminalKit

extension OpeningScreen {
  var keymap: KeyMap<Message> {
    let unread = sheet == nil ? "Platsen läses in." : nil
    let hints = [KeyHint([.left, .right, .tab, .backTab], "Förslag eller kandidater")]
    let opening = Binding<Message>(
      "opening.card", ["ö", .enter], "Öppna klientkortet", short: "öppna", synonyms: ["klient", "kort"], inFooter: true,
      disabled: unread ?? workplace.refusal(of: .seeCases)
        ?? (selectedEnrolment == nil ? "Ingen klient på den egna enheten är vald." : nil), .open)
    let changing = Binding<Message>(
      "opening.change", ["ä", "e"], "Ändra platsen", short: "ändra", synonyms: ["krav", "sista dag"], inFooter: true,
      disabled: unread, .change)
    switch tab {
    case .proposals:
      return KeyMap(
        outcomes.map { item in outcome(item, unread) } + [opening, changing],
        hints: hints
          + proposals.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
        isTyping: proposals.isJumping, widgetKeys: proposals.widgetKeys)
    case .candidates:
      var bindings = [
        Binding<Message>(
          "opening.propose", ["f"], "Föreslå den valda eller de markerade", short: "föreslå",
          synonyms: ["matcha", "skicka", "presentera"], inFooter: true, disabled: unread ?? proposeRefusal, .propose),
        Binding<Message>(
          "opening.everybody", ["v"], everybody ? "Visa bara dem som passar" : "Visa också dem som inte passar",
          short: everybody ? "bara passar" : "visa alla", synonyms: ["vy", "filter", "krav"], inFooter: true,
          disabled: unread, .everybody),
        opening, changing,
      ]
      if !candidates.marks.isEmpty { bindings.append(Self.clearingMarks) }
      return KeyMap(
        bindings,
        hints: hints
          + candidates.hints(
            move: "Flytta i listan", mark: "Markera, för att föreslå flera",
            jump: "Hoppa till namnet som börjar på det du skriver"),
        isTyping: candidates.isJumping, widgetKeys: candidates.widgetKeys)
    }
  }

  static let clearingMarks = Binding<Message>(
    "opening.clearMarks", [.escape], "Ta bort alla markeringar", short: "avmarkera", synonyms: ["rensa"],
    inFooter: true, .clearMarks)

  private var outcomes: [(id: String, key: Key, title: String, outcome: ProposalOutcome)] {
    [
      ("interview", "i", "Intervju", .interview), ("hired", "h", "Anställd; föreslår avslut med eget arbete", .hired),
      ("declined", "n", "Blev inte av", .declined),
    ]
  }

  private func outcome(
    _ item: (id: String, key: Key, title: String, outcome: ProposalOutcome), _ unread: String?
  ) -> Binding<Message> {
    Binding(
      "opening.\(item.id)", [item.key], item.title, short: item.outcome.label,
      synonyms: ["utfall", "resultat", item.outcome == .declined ? "nej" : "ja"], inFooter: true,
      disabled: unread ?? refusal(of: item.outcome), .record(item.outcome))
  }

  /// Why an outcome cannot be recorded for the selected proposal; nil when it can.
  private func refusal(of outcome: ProposalOutcome) -> String? {
    guard let row = proposals.selection else { return "Ingen är föreslagen än." }
    guard row.name != nil else { return "Förslaget är \(row.centreName)s och följs upp där." }
    do {
      try row.proposal.outcome.requireStep(to: outcome)
      return nil
    } catch {
      return error.message
    }
  }

  private var proposeRefusal: String? {
    guard let sheet else { return nil }
    if let refusal = sheet.opening.refusal(hired: sheet.row.hired, on: workplace.today) { return refusal.message }
    guard candidates.selection != nil else { return "Ingen kandidat är vald." }
    let targets = Set(candidates.targets)
    for row in candidates.rows where targets.contains(row.id) {
      if let outcome = row.outcome { return ActLine("redan \(outcome.label)", of: row.name.listText).text }
      if let lack = row.consentLack {
        return ActLine(lack, of: row.name.listText).text + " Coachen registrerar samtycket på klientens kort."
      }
    }
    return nil
  }
}
