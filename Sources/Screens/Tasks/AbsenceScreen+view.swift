import Casework
import Domain
import TerminalKit

extension AbsenceScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    guard let check else { return }
    if isEditable {
      renderForm(check, page(check, width: canvas.width), into: &canvas, theme: theme)
    } else {
      var page = record(check, width: canvas.width)
      page.scroll = scroll
      page.render(into: &canvas, theme: theme)
    }
  }

  /// What the check is about, and what was tried.
  private func page(_ check: AbsenceCheck, width: Int) -> TaskPage<AbsenceForm.Field> {
    var page = TaskPage<AbsenceForm.Field>(width: width)
    let today = workplace.today
    page.heading(
      check.heading(today: today), late: check.lateness(today: today), facts: check.facts(today: today))
    page.text(check.calling, .muted)
    if isEditable, let found = check.task.finding {
      page.text("Orsaken är nu: \(found.label { $0.listText(today: today) })")
    }
    page.heading("KONTAKTFÖRSÖK")
    page.line(check.contact(today: today).reach, indent: 2)
    for attempt in check.attempts { page.text(check.line(of: attempt, today: today), indent: 2) }
    return page
  }

  /// The form; the sentence that says what saving does stands at the bottom whatever is scrolled.
  private func renderForm(
    _ check: AbsenceCheck, _ page: TaskPage<AbsenceForm.Field>, into canvas: inout Canvas, theme: Theme
  ) {
    var page = page
    page.form = form.form
    let said = over?.history.last.map { String.closedMeanwhile(by: $0.text) }
    let sentence = TextWrap.texts(
      said ?? form.consequence(for: check, today: workplace.today), width: max(1, canvas.width))
    let room = max(0, canvas.height - sentence.count)
    let height = min(room, page.rows(theme, height: room - 1) + 1)
    canvas.draw(in: Rect(x: 0, y: 0, width: canvas.width, height: min(room, height))) {
      page.render(into: &$0, theme: theme)
    }
    for (row, line) in sentence.enumerated() {
      canvas.write(
        line, 0, height + row, said != nil ? .warning : form.finding == nil ? Style.muted : .accent, width: canvas.width
      )
    }
  }

  /// What was found and done, for those who only read it.
  func record(_ check: AbsenceCheck, width: Int) -> TaskPage<AbsenceForm.Field> {
    var page = page(check, width: width)
    if check.attempts.isEmpty { page.text("inget än", .muted, indent: 2) }
    page.gap()
    page.heading("ORSAK")
    page.text(check.task.finding?.label ?? "inte klarlagd än", indent: 2)
    page.gap()
    page.heading("HISTORIK")
    for event in check.history {
      page.text("\(event.at.listText(today: workplace.today))  \(event.text)", indent: 2)
    }
    if let readOnlyReason {
      page.gap()
      page.text(readOnlyReason, .warning)
    }
    return page
  }
}
