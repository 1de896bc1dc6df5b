import Casework
import Domain
import TerminalKit

extension TasksScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    let view = everybody ? "Enhetens" : "Mina"
    let late = rows.count { $0.daysLate > 0 }
    var line: [Span] = [
      Span("vy: ", .muted), Span(view), Span("   sort: ", .muted), Span(kind?.label ?? "alla"),
    ]
    if isLoaded {
      line += [Span("   " + rows.count.counted("öppen", "öppna"), .muted)]
      if late > 0 { line.append(Span("   ! \(late) för sent", .danger)) }
    }
    canvas.write(line, 0, 0, width: canvas.width)
    let listWidth = Preview.listWidth(of: canvas.width)
    if let listWidth, let row = list.selection {
      let rect = Rect(x: listWidth + 2, y: 2, width: canvas.width - listWidth - 2, height: max(0, canvas.height - 2))
      canvas.draw(in: rect) { row.preview(today: workplace.today).render(into: &$0, theme: theme) }
    }
    let rect = Rect(x: 0, y: 2, width: listWidth ?? canvas.width, height: max(0, canvas.height - 2))
    canvas.draw(in: rect) { canvas in
      list.render(
        into: &canvas, columns: columns(width: canvas.width, hasPreview: listWidth != nil), theme: theme,
        wording: .swedish,
        isFocused: prompt == nil,
        empty: kind == nil
          ? "Inga öppna uppgifter." : "Inga öppna uppgifter av den sorten. \(workplace.name(.filterTasks)) visar andra."
      )
    }
    prompt?.render(into: &canvas, theme: theme)
  }

  /// Client, what to do, what it is about and when, whose, which time, until when. What the preview says can be short here.
  private func columns(width: Int, hasPreview: Bool) -> [Column<TaskListRow>] {
    let today = workplace.today
    let isNarrow = width < 94
    var columns: [Column<TaskListRow>] = [
      Column("Klient", .flexible(hasPreview ? 20 : 12, most: 26)) { [Span($0.name.listText)] },
      Column("Att göra", .flexible(isNarrow ? 14 : 25, most: 25)) {
        [Span(isNarrow ? $0.shortLabel : $0.label)]
      },
      Column("Gäller", .flexible(15, most: 42), priority: 2) { [Span($0.subject(today: today))] },
      Column("Gång", .fixed(6)) { [Span($0.ordinalText)] },
      Column("Senast", .flexible(18, most: 20)) { $0.dueSpans(today: today) },
    ]
    if everybody || rows.contains(where: { $0.task.owner.user.map { $0 != workplace.session.user } == true }) {
      columns.insert(
        Column("Ägare", .flexible(10, most: 18), priority: 1) { [Span($0.ownerName ?? "enheten")] }, at: 3)
    }
    return columns
  }
}

extension TaskListRow {
  /// What it is about: the occasion that was missed, the plan's state, or the other name.
  fileprivate func subject(today: Day) -> String {
    if let occasion { return "\(occasion.start.day.listText(today: today)) \(occasion.title)" }
    if let planState { return "plan \(planState.label)" }
    return task.note ?? ""
  }
}

extension TaskListRow {
  fileprivate func preview(today: Day) -> Preview {
    var facts: [(label: String, value: [Span])] = [
      ("att göra", [Span(label)]), ("senast", dueSpans(today: today)),
      ("öppnad", [Span(task.opened.listText(today: today))]), ("ägare", [Span(ownerName ?? "enheten")]),
    ]
    if let occasion {
      facts.append(("uteblev från", [Span(occasion.title)]))
      facts.append(("tid", [Span("\(occasion.start.listText(today: today)), \(occasion.place)")]))
    }
    if task.ordinal > 0 { facts.append(("gång", [Span("\(task.ordinal)", task.ordinal > 1 ? .warning : .text)])) }
    if let planState { facts.append(("planen", [Span(planState.label)])) }
    if let note = task.note { facts.append((task.kind == .decideName ? "annat namn" : "anteckning", [Span(note)])) }
    return Preview(title: name.titleText, facts: facts)
  }
}
