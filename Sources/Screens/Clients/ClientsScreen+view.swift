import Casework
import Domain
import TerminalKit

extension ClientsScreen {
  /// From this many columns on the search field and the list's words stand on one line.
  private static let oneLine = 98
  /// From this many columns on (a window of 130) the selected row is shown at the right.
  private static let withPreview = 128
  /// From this many columns on the views that one can change to are named.
  private static let withAllViews = 76
  private static let previewWidth = 29

  /// Lines above the list's headings.
  var headerRows: Int { (size.width >= Self.oneLine ? 1 : 2) + (filterWords.isEmpty ? 0 : 1) }

  func render(into canvas: inout Canvas, theme: Theme) {
    let (head, rest) = canvas.bounds.splitTop(headerRows)
    if canvas.isRead {
      canvas.read({ readHead(into: &$0) })
      drawList(&canvas, theme)
      if isTyping { canvas.read({ $0.fact("Sök", field.text, cursor: field.cursor) }) }
      return
    }
    canvas.draw(in: head) { drawHead(&$0) }
    guard canvas.width >= Self.withPreview else {
      canvas.draw(in: rest) { drawList(&$0, theme) }
      drawField(&canvas)
      return
    }
    let (left, right) = rest.splitLeft(rest.width - Self.previewWidth - 3, gap: 1)
    canvas.draw(in: left) { drawList(&$0, theme) }
    canvas.draw(in: right) { canvas in
      for y in 0..<canvas.height { canvas.write(theme.glyphs.vertical, 0, y, .border) }
      canvas.draw(in: Rect(x: 2, y: 0, width: canvas.width - 2, height: canvas.height)) { canvas in
        guard let row = list.selection else { return }
        ClientPreview(row: row, office: office, today: workplace.today).render(into: &canvas)
      }
    }
    drawField(&canvas)
  }

  private func drawHead(_ canvas: inout Canvas) {
    let words = headWords
    let width = words.reduce(0) { $0 + TextWidth.of($1.text) }
    let isOneLine = size.width >= Self.oneLine
    if isOneLine {
      canvas.write(words, max(0, canvas.width - width), 0)
    } else {
      canvas.write(words, 0, 1, width: canvas.width)
    }
    guard !filterWords.isEmpty else { return }
    canvas.write([Span("Filter ", .muted), Span(filterWords)], 0, isOneLine ? 1 : 2, width: canvas.width)
  }

  private func readHead(into reading: inout Reading) {
    if !isTyping, !field.text.isEmpty { reading.fact("Sök", field.text) }
    if let hits { reading.fact(hasSearch ? "Träffar" : "I listan", hitWords(hits)) }
    if hasSearch {
      reading.fact("Sökt", "bland alla klienter, ordning: namn")
    } else {
      reading.fact("Ordning", query.order.label)
      reading.fact("Vy", query.view.label)
    }
    if !filterWords.isEmpty { reading.fact("Filter", filterWords) }
  }

  /// "14 träffar   ordning: namn   vy: Mina · [Alla] · Ofördelade · Sena".
  private var headWords: [Span] {
    var spans: [Span] = []
    let gap = Span("   ")
    if !list.marks.isEmpty {
      spans += [Span(list.marks.count.counted("markerad", "markerade"), .accent), gap]
    }
    if let hits { spans += [Span(hitWords(hits)), gap] }
    if hasSearch { return spans + [Span("bland alla klienter, ordning: namn", .muted)] }
    spans += [Span("ordning: ", .muted), Span(query.order.label), gap, Span("vy: ", .muted)]
    let shown = size.width < Self.withAllViews ? [query.view] : ClientListQuery.View.allCases
    for view in shown {
      if view != shown.first { spans.append(Span(" · ", .muted)) }
      let isShown = view == query.view
      spans.append(
        isShown ? Span("[\(view.label)]", Style(.accent, on: .page, .bold)) : Span(view.label, .muted))
    }
    return spans
  }

  private func hitWords(_ hits: Int) -> String {
    let (one, many) = hasSearch ? ("träff", "träffar") : ("klient", "klienter")
    return hits > 999 ? "999+ \(many)" : hits.counted(one, many)
  }

  private func drawField(_ canvas: inout Canvas) {
    let label = canvas.write("Sök ", 0, 0, isTyping ? .accent : .muted)
    let words = size.width >= Self.oneLine ? headWords.reduce(0) { $0 + TextWidth.of($1.text) } + 2 : 0
    let width = min(30, canvas.width - label - words)
    if isTyping {
      field.render(into: &canvas, at: Rect(x: label, y: 0, width: width, height: 1))
    } else if field.text.isEmpty {
      canvas.write("…", label, 0, .muted)
    } else {
      canvas.write(field.text, label, 0, .text, width: width)
    }
  }

  private func drawList(_ canvas: inout Canvas, _ theme: Theme) {
    // The row that Enter opens is shown also while one types; the field then takes the cursor.
    list.render(into: &canvas, columns: columns, theme: theme, wording: .swedish, empty: emptyWords)
  }

  private var emptyWords: String {
    if hasSearch { return "Ingen klient passar. Sök på namn, personnummer eller ärendenummer." }
    if !query.filter.isEmpty { return "Ingen klient passar filtret. \(workplace.name(.filterClients)) ändrar det." }
    switch query.view {
    case .mine: return "Du har inga klienter. \(workplace.name(.changeClientsView)) byter vy."
    case .all: return "Inga klienter än. \(workplace.name(.newReferral)) registrerar en remiss."
    case .unassigned: return "Alla klienter har en coach."
    case .late: return "Ingen väntar på en första tid för länge."
    }
  }

  /// The columns; the highest priority falls away first (screens.md: preview, stadsdel, född; at 100 as in the picture).
  private var columns: [Column<ClientListRow>] {
    let (search, office, today) = (query.search, office, workplace.today)
    var columns: [Column<ClientListRow>] = [
      Column("Namn", .flexible(14, most: 32)) { $0.nameSpans(matching: search) },
      Column("Född", .fixed(10), priority: 2) { [Span($0.birthDate?.iso ?? "okänd")] },
      Column("Ärende", .fixed(13), priority: 1) { $0.caseSpans(matching: search) },
    ]
    if case .district = workplace.session.unit {
      // All the rows of a district's list are of that district: who coaches says more.
      columns.append(Column("Coach", .flexible(14, most: 22), priority: 3) { [Span($0.coachName ?? "ofördelad")] })
    } else {
      columns.append(Column("Stadsdel", .fixed(18), priority: 3) { [Span($0.districtName)] })
    }
    return columns + [
      Column("Handläggare", .flexible(12, most: 22), priority: 4) { [Span($0.caseworkerName ?? "ej angiven")] },
      Column("Läge", .fixed(18)) { [$0.stateSpan(office: office, today: today)] },
      Column("Nästa tid", .fixed(9)) { [$0.nextTimeSpan(today: today)] },
    ]
  }
}
