import Casework
import Domain
import TerminalKit

extension PlanScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    canvas.read({ readStatus(sheet, into: &$0) }, drawing: { drawStatus(sheet, into: &$0) })
    var y = 1
    if let note = note(sheet, theme.glyphs) {
      canvas.write([note], 0, y, width: canvas.width)
      y += 1
    }
    if let youth = youthLine(sheet, theme.glyphs) {
      canvas.write([youth], 0, y, width: canvas.width)
      y += 1
    }
    if canvas.isRead {
      canvas.read { readRow(sheet, into: &$0) }
      return
    }
    if canvas.height >= 20 { y += 1 }
    let bottom = max(y, canvas.height - 3)
    canvas.draw(in: Rect(x: 0, y: y, width: canvas.width, height: bottom - y)) {
      if showsTimeline, !content.goals.isEmpty {
        drawTimeline(into: &$0, theme: theme)
      } else {
        drawGoals(into: &$0, theme: theme)
      }
    }
    drawEnd(sheet, into: &canvas, y: bottom, theme: theme)
    list.renderJump(into: &canvas, y: max(0, canvas.height - 1), wording: .swedish)
  }

  // MARK: Above

  /// How the version on the screen stands, in words.
  var stateWords: String {
    isRevising ? "ny, utifrån version \(sheet?.plan?.number ?? 0)" : sheet?.plan?.state.label ?? "ny"
  }

  private func drawStatus(_ sheet: PlanSheet, into canvas: inout Canvas) {
    var text = "version \(shownNumber) · \(stateWords) · \(sheet.districtName): \(sheet.policy.label)"
    if TextWidth.of(text) > canvas.width { text = "version \(shownNumber) · \(stateWords) · \(sheet.policy.label)" }
    var right = ""
    if isChanged {
      right = "utkast sparat"
    } else if let savedAt {
      right = "sparat \(savedAt.text.replacing(":", with: "."))"
    } else if let author = sheet.authorName {
      right = author
    }
    let width = min(TextWidth.of(right), max(0, canvas.width - TextWidth.of(text) - 2))
    canvas.write(text, 0, 0, .text, width: canvas.width - (width > 0 ? width + 2 : 0))
    canvas.write(right, canvas.width - width, 0, isChanged ? .warning : .muted, width: width)
  }

  /// The one thing to know about the plan besides its text.
  private func note(_ sheet: PlanSheet, _ glyphs: Glyphs) -> Span? {
    guard let plan = sheet.plan, !isRevising else { return nil }
    switch plan.state {
    case .submitted: return Span("\(glyphs.warning) Väntar på godkännande sedan \(waiting(plan)).", .warning)
    case .returned: return Span("\(glyphs.warning) Återsänd: \(plan.comment ?? "")", .warning)
    case .approved: return Span("\(glyphs.check) Godkänd. \(plan.comment ?? "")", .good)
    case .adopted:
      if let reason = plan.overrideReason {
        let who = sheet.adopterName.map { " av \($0)" } ?? ""
        return Span("\(glyphs.warning) Fastställd utan färdig kartläggning\(who): \(reason)", .warning)
      }
      return plan.adopted.map { Span("Fastställd \($0.day.iso) \($0.time.text)", .muted) }
    case .withdrawn:
      return Span("\(glyphs.cross) \(sheet.withdrawal?.words(today: workplace.today) ?? "Återkallad.")", .danger)
    case .draft:
      if let warning = contractWarnings.first { return Span("\(glyphs.warning) \(warning)", .warning) }
      return sheet.isAssessed
        ? nil : Span("Kartläggningen är inte klar: att fastställa planen kräver ett skäl.", .muted)
    }
  }

  /// A young person's days until the job guarantee (R5.6).
  private func youthLine(_ sheet: PlanSheet, _ glyphs: Glyphs) -> Span? {
    guard let youth = sheet.youth else { return nil }
    let words = "Ungdom: " + youth.words(today: workplace.today)
    return youth.isUrgent(today: workplace.today)
      ? Span("\(glyphs.warning) \(words)", .warning) : Span(words, .muted)
  }

  // MARK: Goals and activities

  /// What a plan without a goal says.
  var emptyWords: String {
    guard whyReadOnly == nil else { return "Planen är tom." }
    return "Planen är tom. \(workplace.name(.addToPlan)) lägger till det första målet, med klientens egna ord."
  }

  private func drawGoals(into canvas: inout Canvas, theme: Theme) {
    if content.goals.isEmpty {
      for (row, line) in TextWrap.texts(emptyWords, width: max(1, canvas.width - 2)).enumerated() {
        canvas.write(line, 2, 1 + row, .muted)
      }
      return
    }
    let columns = columns(glyphs: theme.glyphs)
    let widths = ColumnLayout.widths(columns, total: canvas.width - 2)
    var lines: [(row: Row?, draw: (inout Canvas, Int) -> Void)] = []
    for (index, goal) in content.goals.enumerated() {
      if index > 0 { lines.append((nil, { _, _ in })) }
      lines.append((.goal(index), { drawGoal(goal, index, into: &$0, y: $1) }))
      if index == 0 || goal.activities.isEmpty {
        let words = goal.activities.isEmpty ? "ingen aktivitet än" : nil
        lines.append(
          (
            nil,
            { canvas, y in
              if let words {
                canvas.write(words, 2, y, .muted)
              } else {
                draw(columns, widths, into: &canvas, y: y) { [Span($0.title, .muted)] }
              }
            }
          ))
      }
      for (place, activity) in goal.activities.enumerated() {
        lines.append(
          (
            .activity(index, place),
            { canvas, y in draw(columns, widths, into: &canvas, y: y) { $0.cell(activity) } }
          ))
      }
    }
    let place = lines.firstIndex { $0.row == selectedRow } ?? lines.count - 1
    let first = max(0, min(place - canvas.height / 2, lines.count - canvas.height))
    for (y, line) in lines.dropFirst(first).prefix(canvas.height).enumerated() {
      line.draw(&canvas, y)
      if let row = line.row { mark(row, into: &canvas, y: y, glyphs: theme.glyphs) }
    }
    canvas.signs(from: first, of: lines.count, elseAt: 1, glyphs: theme.glyphs)
  }

  func drawGoal(_ goal: ActivityPlan.Goal, _ index: Int, into canvas: inout Canvas, y: Int) {
    let right = goal.target.map { "klart till \($0.iso)" } ?? "slutdatum saknas"
    let width = TextWidth.of(right)
    let words = goal.words.split(whereSeparator: \.isNewline).joined(separator: " ")
    canvas.write(
      [Span("MÅL \(index + 1)  ", .heading), Span("”\(words)”")], 2, y, width: max(0, canvas.width - width - 5))
    canvas.write(right, canvas.width - width - 1, y, .muted)
  }

  private func draw(
    _ columns: [Column<ActivityPlan.PlannedActivity>], _ widths: [Int?], into canvas: inout Canvas, y: Int,
    cell: (Column<ActivityPlan.PlannedActivity>) -> [Span]
  ) {
    var x = 2
    for (column, width) in zip(columns, widths) {
      guard let width else { continue }
      canvas.write(cell(column), x, y, width: min(width, max(0, canvas.width - x)), alignment: column.alignment)
      x += width + ColumnLayout.gap
    }
  }

  private func columns(glyphs: Glyphs) -> [Column<ActivityPlan.PlannedActivity>] {
    let today = workplace.today
    return [
      Column("Aktivitet", .flexible(16, most: 26)) { activity in
        (contractWarning(of: activity) == nil ? [] : [Span(glyphs.warning + " ", .warning)]) + [Span(activity.name)]
      },
      Column("Hos", .flexible(14, most: 26), priority: 2) { [Span($0.provider)] },
      Column("Ansvar", .fixed(9), priority: 1) { [Span($0.responsible.label)] },
      Column("tim/v", .fixed(5), alignment: .right) { [Span("\($0.hoursAWeek)")] },
      Column("Från", .fixed(7)) { [Span(PlanScreen.short($0.start, today: today))] },
      Column("Till", .fixed(7)) { [Span($0.end.map { PlanScreen.short($0, today: today) } ?? "–")] },
      Column("Följs upp", .flexible(9, most: 14)) { [Span($0.followUp ?? "–")] },
    ]
  }

  /// "28/4", with the year's last two digits when it is another one: "15/6-09".
  static func short(_ day: Day, today: Day) -> String {
    let (year, month, date) = day.parts
    let tail = year == today.year ? "" : "-" + String("\(year % 100 + 100)".dropFirst())
    return "\(date)/\(month)\(tail)"
  }

  // MARK: Below

  private func drawEnd(_ sheet: PlanSheet, into canvas: inout Canvas, y: Int, theme: Theme) {
    let followUp = content.nextFollowUp.map { "\($0.weekday.short) \($0.iso)" } ?? "saknas"
    canvas.write([Span("Nästa uppföljning  ", .muted), Span(followUp)], 2, y, width: max(0, canvas.width - 2))
    mark(.followUp, into: &canvas, y: y, glyphs: theme.glyphs)
    let part = (content.clientPart?.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    canvas.write(
      [Span("Klientens del      ", .muted), Span(part.isEmpty ? "saknas" : part)], 2, y + 1,
      width: max(0, canvas.width - 2))
    mark(.clientPart, into: &canvas, y: y + 1, glyphs: theme.glyphs)
    let (hours, full) = (content.hoursAWeek, sheet.fullTimeHours)
    let sum = "Summa \(hours) av \(full) tim/vecka "
    let x = canvas.write(sum, 2, y + 2) + 2
    canvas.write(
      Bars.bar(Double(hours), of: Double(full), width: min(20, max(0, canvas.width - x)), glyphs: theme.glyphs), x,
      y + 2,
      hours > full ? .warning : .accent)
    if hours > full { canvas.write("\(theme.glyphs.warning) över heltid", x + 21, y + 2, .warning) }
  }

  func mark(_ row: Row, into canvas: inout Canvas, y: Int, glyphs: Glyphs) {
    guard row == selectedRow else { return }
    canvas.write(glyphs.pointer, 0, y, .accent)
    canvas.stand(on: .selection, in: Rect(x: 0, y: y, width: canvas.width, height: 1))
    canvas.putCursor(2, y)
  }
}
