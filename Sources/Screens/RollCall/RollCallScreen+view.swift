import Casework
import Domain
import TerminalKit

extension RollCallScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    guard let call else { return }
    let occasion = call.occasion
    let right = "registrerade \(call.registered) av \(call.expected.count)"
    let when =
      "\(occasion.start.day.weekday.short) \(occasion.start.day.iso) "
      + "\(occasion.start.time.text)–\(occasion.end.time.text), \(occasion.place)"
    let leader = call.leaderName.map { " · \($0)" } ?? ""
    let rightWidth = min(canvas.width, TextWidth.of(right))
    canvas.read { reading in
      reading.fact("Tid", when)
      if let name = call.leaderName { reading.fact("Ledare", name) }
      reading.fact("Registrerade", "\(call.registered) av \(call.expected.count)")
    } drawing: { canvas in
      canvas.write(
        [Span(when), Span(leader, .muted)], 0, 0, width: max(0, canvas.width - rightWidth - 2))
      canvas.write(
        right, canvas.width - rightWidth, 0, rest.isEmpty ? Style.good : .text, width: rightWidth)
    }
    canvas.draw(in: Rect(x: 0, y: 1, width: canvas.width, height: 1)) { canvas in
      guard !occasion.state.expectsAttendance else { return }
      let reason = occasion.stateReason.map { ": \($0)" } ?? ""
      canvas.write("! \(occasion.state.label)\(reason)", 0, 0, .warning, width: canvas.width)
    }
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: max(0, canvas.height - 2))) { canvas in
      list.render(
        into: &canvas, columns: RollCallScreen.columns(today: workplace.today, width: canvas.width), theme: theme,
        wording: .swedish, hasHeader: false,
        isFocused: prompt == nil,
        empty: "Ingen är anmäld hit. Boka in klienter från klientkortet (\(workplace.name(.book))).")
    }
    prompt?.render(into: &canvas, theme: theme)
  }

  /// Name, sign and word, and where a no-show's task went; the task follows the word so that nothing is cut on 60 columns.
  static func columns(today: Day, width: Int) -> [Column<RollCall.Row>] {
    [
      Column("", .fixed(1)) {
        [Span($0.mark?.sign ?? "○", $0.mark.map(style) ?? .muted)]
      },
      Column("Namn", .flexible(12, most: max(12, min(28, width / 3)))) { [Span($0.name.listText)] },
      Column("Närvaro", .flexible(14, most: 90)) { row in
        let word = row.mark?.label ?? (row.isInterrupted ? "ej registrerad (avbrott)" : "ej registrerad")
        var spans = [Span(word, row.mark.map(style) ?? .muted)]
        if let task = row.task {
          spans.append(Span(width < 78 ? "  → " : "  → uppgift till ", .muted))
          let until = width < 78 ? "" : "senast "
          spans.append(Span("\(task.owner), \(until)\(task.due.listText(today: today))"))
        }
        return spans
      },
    ]
  }

  private static func style(_ mark: AttendanceMark) -> Style {
    switch mark {
    case .present: .good
    case .excused: .warning
    case .noShow: .danger
    case .notExpected: .muted
    }
  }
}
