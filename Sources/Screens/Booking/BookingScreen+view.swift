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
    var y = form.render(
      lines: lines(width: canvas.width), into: &canvas, theme: theme, isFocused: isInForm, shown: shown)
    if !form.hasNote(isFocused: isInForm), !showsGroups { drawLegend(into: &canvas, y: y, theme: theme) }
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
          + (free.counted("ledig plats", "lediga platser")), 0, y, .text, width: canvas.width)
      return
    }
    guard let chosen else { return }
    if let whyNot {
      canvas.write("\(glyphs.warning) \(whyNot)", 0, y, .warning, width: canvas.width)
    } else {
      if let last = sheet?.illUntil, sheet?.isIll(on: chosen.day) == true {
        canvas.write(
          "\(glyphs.warning) Klienten är sjuk till \(last.listText(today: workplace.today)). Ledigt: "
            + when(chosen, chosen.adding(minutes: minutes)), 0, y, .warning, width: canvas.width)
        return
      }
      let place = isElsewhere ? form[.elsewhere] : form.field(.place)?.words ?? ""
      canvas.write(
        "\(glyphs.check) Ledigt: " + (canvas.width >= 70 ? chosenKind.label + " " : "")
          + "\(when(chosen, chosen.adding(minutes: minutes))), "
          + [form.field(.coach)?.words ?? "", place].filter { !$0.isEmpty }.joined(separator: ", "), 0, y, .good,
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
        into: &canvas, columns: columns, theme: theme, wording: .swedish, isFocused: !isInForm,
        empty: "Inga grupper har lediga platser de närmaste fyra veckorna. "
          + "\(workplace.name(.showGroups)) visar enskilda tider.")
    }
  }
}
