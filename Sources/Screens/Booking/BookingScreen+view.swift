import Casework
import Domain
import TerminalKit

extension BookingScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    if canvas.isRead {
      canvas.read { read(sheet, into: &$0) }
      if showsGroups { drawGroups(into: &canvas, theme: theme) } else { canvas.read { readTimes(sheet, into: &$0) } }
      return
    }
    var y = drawFields(into: &canvas)
    drawAlternatives(into: &canvas, y: y, theme: theme)
    y += 1
    if sheet.enrolment.firstTimeGiven == nil, !sheet.enrolment.isTakenOver {
      drawPromise(sheet.promise, into: &canvas, y: y, glyphs: theme.glyphs)
      y += 1
    }
    let bottom = max(y, canvas.height - (summons == nil ? 1 : 2))
    canvas.draw(in: Rect(x: 0, y: y, width: canvas.width, height: bottom - y)) { canvas in
      if showsGroups { drawGroups(into: &canvas, theme: theme) } else { drawWeek(sheet, into: &canvas, theme: theme) }
    }
    drawOutcome(into: &canvas, y: bottom, glyphs: theme.glyphs)
    canvas.write(summonsWords, 0, bottom + 1, width: canvas.width)
  }

  /// "Kallelse skickas: brev på lättläst svenska (somaliska saknas)"; empty where none is to.
  var summonsWords: [Span] {
    guard let summons else { return [] }
    let missing = summons.missing.map { [Span(" (\($0) saknas)", .warning)] } ?? []
    return [Span("Kallelse skickas: brev på \(summons.language.label)")] + missing
  }

  // MARK: Fields

  private struct Cell {
    var focus: Focus
    var label: String
    var labelWidth: Int
    var width: Int
  }

  /// The fields a row, as the width allows.
  private func cells(width: Int) -> [[Cell]] {
    let kind = Cell(focus: .kind, label: "Slag", labelWidth: 8, width: 20)
    let day = Cell(focus: .day, label: "Dag", labelWidth: 7, width: 12)
    let coach = Cell(focus: .coach, label: "Coach", labelWidth: 8, width: 20)
    let length = Cell(focus: .length, label: "Längd", labelWidth: 7, width: 8)
    let isElsewhere = placeField.chosen == Self.elsewhere
    let place = Cell(focus: .place, label: "Plats", labelWidth: 7, width: 12)
    let tolk = Cell(focus: .interpreter, label: "Tolk", labelWidth: 6, width: 21)
    var rows =
      width >= 98 ? [[kind, day], [coach, length, place, tolk]] : [[kind, day], [coach, length], [place, tolk]]
    if width < 98 {
      rows[2][0].labelWidth = 8
      rows[2][0].width = 20
      rows[2][1].labelWidth = 7
    }
    if isElsewhere { rows.append([Cell(focus: .elsewhere, label: "Var", labelWidth: 8, width: 40)]) }
    return rows
  }

  private func value(_ focus: Focus) -> String {
    switch focus {
    case .kind: kindField.label ?? "–"
    case .day: dayField.field.text
    case .coach: coachField.label ?? "–"
    case .length: lengthField.field.text + " min"
    case .place: placeField.label ?? "–"
    case .elsewhere: elsewhereField.text
    case .interpreter:
      languageField.text.trimmed.isEmpty
        ? "ingen" : languageField.text + (isInterpreterBooked ? ", bokad" : ", ej bokad")
    case .times: ""
    }
  }

  private func drawFields(into canvas: inout Canvas) -> Int {
    let rows = cells(width: canvas.width)
    for (y, row) in rows.enumerated() {
      var x = 0
      for cell in row {
        let isFocused = cell.focus == focus
        canvas.write(cell.label, x, y, isFocused ? .accent : .muted, width: cell.labelWidth)
        x += cell.labelWidth
        let width = min(cell.width, max(0, canvas.width - x))
        let rect = Rect(x: x, y: y, width: width, height: 1)
        drawValue(cell.focus, in: rect, isFocused: isFocused, into: &canvas)
        x += cell.width
        if cell.focus == .day {
          if let day = dayField.day {
            let meaning =
              canvas.width >= 98 ? day.meaningText(today: workplace.today) : "\(day.weekday.short) v\(day.isoWeek.week)"
            canvas.write(meaning, x + 1, y, .muted, width: max(0, canvas.width - x - 1))
          }
        }
        x += 3
      }
    }
    return rows.count
  }

  private func drawValue(_ which: Focus, in rect: Rect, isFocused: Bool, into canvas: inout Canvas) {
    guard isFocused else {
      canvas.write(value(which), rect.x, rect.y, .text, width: rect.width)
      return
    }
    switch which {
    case .day: dayField.field.render(into: &canvas, at: rect)
    case .length: lengthField.field.render(into: &canvas, at: rect)
    case .elsewhere: elsewhereField.render(into: &canvas, at: rect)
    case .interpreter: languageField.render(into: &canvas, at: rect)
    case .kind, .coach, .place, .times:
      canvas.write(value(which), rect.x, rect.y, Style(.field, on: .field), width: rect.width)
      canvas.putCursor(rect.x, rect.y)
    }
  }

  /// What else the field in focus can hold, the chosen one in the middle of it.
  private func drawAlternatives(into canvas: inout Canvas, y: Int, theme: Theme) {
    let field: ChoiceField
    switch focus {
    case .kind: field = kindField
    case .coach: field = coachField
    case .place: field = placeField
    case .day:
      switch dayField.parsed {
      case .faulty(let reason): canvas.write(reason, 0, y, .danger, width: canvas.width)
      case .value(_, let meaning) where canvas.width < 98:
        canvas.write("\(theme.glyphs.arrow) \(meaning)", 0, y, .muted, width: canvas.width)
      case .value, .empty: break
      }
      return
    case .length:
      if case .faulty(let reason) = lengthField.parsed { canvas.write(reason, 0, y, .danger, width: canvas.width) }
      return
    case .interpreter:
      canvas.write("Språket som tolken behöver. Töm fältet om ingen behövs.", 0, y, .muted, width: canvas.width)
      return
    case .times:
      if !showsGroups { drawLegend(into: &canvas, y: y, theme: theme) }
      return
    case .elsewhere: return
    }
    let shown = field.shown
    let place = shown.firstIndex { $0.id == field.chosen } ?? 0
    var first = 0
    func spans() -> [Span] {
      shown[first...].enumerated().flatMap { index, choice in
        (index == 0 ? [] : [Span(" · ", .muted)])
          + [Span(choice.label, choice.id == field.chosen ? .accent : .muted)]
      }
    }
    while first < place, TextWidth.of(shown[first...place].map(\.label).joined(separator: " · ")) > canvas.width - 4 {
      first += 1
    }
    canvas.write((first > 0 ? [Span("… ", .muted)] : []) + spans(), 0, y, width: canvas.width)
  }

  private func drawPromise(_ promise: FirstVisitPromise, into canvas: inout Canvas, y: Int, glyphs: Glyphs) {
    let state = promise.state(today: workplace.today)
    let style: Style =
      switch state {
      case .breached: .danger
      case .dueToday: .warning
      default: .text
      }
    let sign =
      switch state {
      case .breached, .dueToday: glyphs.warning + " "
      default: ""
      }
    canvas.write(
      [
        Span("\(sign)Första tid: \(state.label)", style),
        Span(
          canvas.width >= 98
            ? " · \(promise.explanation(today: workplace.today))"
            : " · sista dag \(promise.lastDay.listText(today: workplace.today))", .muted),
      ], 0, y, width: canvas.width)
  }

  /// What ö does now, or why the chosen time cannot be had.
  private func drawOutcome(into canvas: inout Canvas, y: Int, glyphs: Glyphs) {
    if showsGroups {
      guard let group = groups.selection else { return }
      let free = group.occasion.places - group.taken
      canvas.write(
        "\(group.occasion.title) \(when(group.occasion.start, group.occasion.end)), \(group.occasion.place) · "
          + (free == 1 ? "1 ledig plats" : "\(free) lediga platser"), 0, y, .text, width: canvas.width)
      return
    }
    guard let chosen else { return }
    if let whyNot {
      canvas.write("\(glyphs.warning) \(whyNot)", 0, y, .warning, width: canvas.width)
    } else {
      let place = placeField.chosen == Self.elsewhere ? elsewhereField.text : placeField.label ?? ""
      canvas.write(
        "\(glyphs.check) Ledigt: " + (canvas.width >= 70 ? chosenKind.label + " " : "")
          + "\(when(chosen, chosen.adding(minutes: minutes))), "
          + [coachField.label, place].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "), 0, y, .good,
        width: canvas.width)
    }
  }

  private func when(_ start: LocalDateTime, _ end: LocalDateTime) -> String {
    "\(start.day.listText(today: workplace.today)) \(start.time.text)–\(end.time.text)"
  }

  // MARK: Groups

  private func drawGroups(into canvas: inout Canvas, theme: Theme) {
    canvas.write("GRUPPER MED LEDIGA PLATSER · fyra veckor", 0, 0, .heading)
    let today = workplace.today
    let columns: [Column<BookingSheet.Group>] = [
      Column("Tid", .fixed(16)) {
        [Span("\($0.occasion.start.day.listText(today: today)) \($0.occasion.start.time.text)")]
      },
      Column("Vad", .flexible(16, most: 34)) { [Span($0.occasion.title)] },
      Column("Plats", .flexible(8, most: 20), priority: 1) { [Span($0.occasion.place)] },
      Column("Lediga", .fixed(9), alignment: .right) {
        [Span("\($0.occasion.places - $0.taken) av \($0.occasion.places)")]
      },
    ]
    canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width, height: canvas.height - 1)) { canvas in
      groups.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, isFocused: focus == .times,
        empty: "Inga grupper har lediga platser de närmaste fyra veckorna. g visar enskilda tider.")
    }
  }
}
