import Casework
import Domain
import TerminalKit

extension OpeningScreen {
  /// What stands above the lists: the employer, the last day, the places, and what is asked for.
  private func head(_ sheet: OpeningSheet) -> [[Span]] {
    let content = sheet.opening.content
    let employer = sheet.employer.content
    let contact = [employer.contact, employer.phone].compactMap(\.self).joined(separator: ", ")
    let last = content.lastDay.listText(today: workplace.today)
    var lines: [[Span]] = [
      [Span(employer.name, .heading), Span(contact.isEmpty ? "" : " · \(contact)", .muted)],
      [
        Span("sista dag \(last) · "),
        sheet.row.left == 0
          ? Span("✓ tillsatt", .good) : Span("\(sheet.row.left) av \(content.places.counted("plats", "platser")) kvar"),
        Span(" · registrerad av \(sheet.row.centreName)", .muted),
      ],
    ]
    let asked = content.requirements.words(in: sheet.form)
    let words = "Krav: " + (asked.isEmpty ? "inga" : asked.joined(separator: " · "))
    lines += TextWrap.texts(words, width: max(1, size.width)).prefix(3).map { [Span($0)] }
    return lines
  }

  /// The selected row in full: who, why, and what is missing.
  private var detail: [[Span]] {
    switch tab {
    case .candidates: candidates.selection.map { detail(of: $0) } ?? []
    case .proposals: proposals.selection.map { detail(of: $0) } ?? []
    }
  }

  private func detail(of candidate: Candidate) -> [[Span]] {
    var who = "\(candidate.name.titleText) · \(candidate.caseNumber.text)"
    who += candidate.coachName.map { " · coach \($0)" } ?? " · ofördelad"
    if let phone = candidate.phone { who += " · \(phone)" }
    var lines = [[Span(who, .heading)]]
    lines += candidate.match.reasons.map { [$0.verdict.sign, Span(" \($0.words)")] }
    if candidate.match.reasons.isEmpty { lines.append([Span(candidate.match.summary, .muted)]) }
    lines.append(
      [candidate.consentLack.map { Span("! \($0)", .warning) } ?? Span("✓ samtycke finns", .good)])
    return lines
  }

  private func detail(of row: OpeningSheet.Row) -> [[Span]] {
    let made = row.proposal.made.day.listText(today: workplace.today)
    let who = row.name?.titleText ?? "Klient på jobbtorget i \(row.centreName)"
    let lines = [[Span(who, .heading), Span(" · föreslagen \(made) av \(row.byName)", .muted)]]
    guard row.name != nil else { return lines + [[Span("Förslaget följs upp av \(row.centreName).", .muted)]] }
    return lines
      + TextWrap.texts("därför: \(row.proposal.reasons)", width: max(1, size.width)).prefix(3).map { [Span($0)] }
  }

  /// The rows of the list with its heading: what head and detail leave.
  var listHeight: Int {
    guard let sheet else { return 1 }
    return max(2, size.height - head(sheet).count - 3 - detailHeight)
  }

  /// The most lines that the selected row takes below, with the blank before it.
  private var detailHeight: Int {
    guard let sheet, size.height >= 18 else { return 0 }
    let asked = sheet.opening.content.requirements.words(in: sheet.form).count
    return min(max(4, asked + 3), size.height / 2)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    var y = 0
    for line in head(sheet) {
      canvas.write(line, 0, y, width: canvas.width)
      y += 1
    }
    drawTabs(into: &canvas, y + 1, of: sheet)
    let rect = Rect(x: 0, y: y + 3, width: canvas.width, height: listHeight)
    canvas.draw(in: rect) { canvas in
      switch tab {
      case .proposals: drawProposals(into: &canvas, theme)
      case .candidates: drawCandidates(into: &canvas, theme)
      }
    }
    guard detailHeight > 0 else { return }
    for (row, line) in detail.prefix(detailHeight - 1).enumerated() {
      canvas.write(line, 0, y + 3 + listHeight + 1 + row, width: canvas.width)
    }
  }

  private func drawTabs(into canvas: inout Canvas, _ y: Int, of sheet: OpeningSheet) {
    let names = [(Tab.proposals, "Förslag \(sheet.proposals.count)"), (.candidates, "Kandidater")]
    canvas.read(
      { reading in
        for (item, name) in names where item == tab { reading.fact("Flik", name) }
      },
      drawing: { canvas in
        var x = 0
        for (item, name) in names {
          let isOpen = item == tab
          x +=
            canvas.write(
              isOpen ? "[\(name)]" : name, x, y, isOpen ? Style(.accent, on: .page, .bold) : .muted) + 3
        }
        if tab == .candidates {
          let marked = candidates.marks.count
          let words = everybody ? "alla med kartläggning och plan" : "de som passar"
          canvas.write(words + (marked > 0 ? " · \(marked) markerade" : ""), x, y, .muted)
        }
      })
  }

  private func drawProposals(into canvas: inout Canvas, _ theme: Theme) {
    let today = workplace.today
    let columns: [Column<OpeningSheet.Row>] = [
      Column("Klient", .flexible(18, most: 32)) { row in
        row.name.map { [Span($0.listText)] } ?? [Span("klient i \(row.centreName)", .muted)]
      },
      Column("Läge", .fixed(15)) { [$0.proposal.outcome.span] },
      Column("Sedan", .fixed(13)) { [Span($0.proposal.outcomeDay.listText(today: today))] },
      Column("Varför", .flexible(20, most: 80), priority: 1) { [Span($0.proposal.reasons, .muted)] },
    ]
    proposals.render(
      into: &canvas, columns: columns, theme: theme, wording: .swedish,
      empty: "Ingen är föreslagen än. → visar kandidater.")
  }

  private func drawCandidates(into canvas: inout Canvas, _ theme: Theme) {
    let columns: [Column<Candidate>] = [
      Column("Klient", .flexible(18, most: 30)) { [Span($0.name.listText)] },
      Column("Passar", .fixed(15)) { [$0.stateSpan] },
      Column("Samtycke", .fixed(10)) { [$0.consentLack == nil ? Span("✓ finns", .good) : Span("! saknas", .warning)] },
      Column("Varför", .flexible(20, most: 90), priority: 1) { [Span($0.match.summary, .muted)] },
    ]
    candidates.render(
      into: &canvas, columns: columns, theme: theme, wording: .swedish,
      empty: everybody
        ? "Ingen på enheten har en färdig kartläggning och en fastställd plan."
        : "Ingen på enheten passar.")
  }
}

extension Candidate {
  /// What came of a proposal, else whether the client fits.
  fileprivate var stateSpan: Span {
    outcome?.span ?? (match.isFit ? Span("✓ passar", .good) : Span("✗ passar inte", .warning))
  }
}

extension OpeningMatch.Reason.Verdict {
  /// The sign before a reason.
  fileprivate var sign: Span {
    switch self {
    case .fits: Span("✓", .good)
    case .misses: Span("✗", .warning)
    case .unknown: Span("○", .muted)
    }
  }
}
