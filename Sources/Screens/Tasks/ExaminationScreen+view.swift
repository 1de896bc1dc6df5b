import Casework
import Domain
import TerminalKit

extension ExaminationScreen {
  func render(into canvas: inout Canvas, theme: Theme) {
    guard let sheet else { return }
    if isEditable {
      renderForm(sheet, page(sheet, width: canvas.width, glyphs: theme.glyphs), into: &canvas, theme: theme)
    } else {
      var page = record(sheet, width: canvas.width, glyphs: theme.glyphs)
      page.scroll = scroll
      page.render(into: &canvas, theme: theme)
    }
    prompt?.render(into: &canvas, theme: theme)
  }

  /// What is examined, and its checklist.
  private func page(_ sheet: RightExamination, width: Int, glyphs: Glyphs) -> TaskPage<ExaminationForm.Field> {
    var page = TaskPage<ExaminationForm.Field>(width: width)
    let today = workplace.today
    let absences = sheet.absences.count.counted("utebliven", "uteblivna") + " som räknas"
    let due = sheet.task.due == today ? "i dag" : sheet.task.due.listText(today: today)
    let isOpen = sheet.task.state == .open
    let late =
      isOpen && sheet.task.due < today ? sheet.facts.calendar.workingDays(from: sheet.task.due, to: today) : nil
    page.heading(
      "Rätten till försörjningsstöd · \(absences) · senast \(due)",
      late: late.map { "! \(max(1, $0).counted("dag", "dagar")) för sent" },
      facts: [
        ("Prövas", "rätten till försörjningsstöd"), ("Gäller", absences),
        ("Senast", due),
      ])
    if let gone = sheet.questioned { page.item("!", "Underlaget ändrat: \(gone)", .danger) }
    if isEditable, let item = sheet.withdrawn.last, let decision = item.withdrawal.decision {
      page.text(
        "\(glyphs.cross) Beslutet \(decision.day.iso), \(decision.outcome.label). \(item.words(today: today))",
        .danger, indent: 2)
    }
    draw(sheet.checklist(on: form.decision?.day ?? sheet.task.decision?.day ?? today), on: &page, glyphs: glyphs)
    return page
  }

  /// Each item with a sign and a word: who and when, or what is missing.
  private func draw(
    _ checklist: ExaminationChecklist, on page: inout TaskPage<ExaminationForm.Field>, glyphs: Glyphs
  ) {
    let met = checklist.lines.count - checklist.missing.count
    let kept = sheet?.task.decision?.kept.map {
      " · som den var \($0.at.listText(today: workplace.today)), \($0.by)"
    }
    page.heading("CHECKLISTA · \(met) av \(checklist.lines.count)\(kept ?? "")")
    for line in checklist.lines {
      let title = line.title.capitalFirst
      if line.isMet {
        page.item(glyphs.check, "\(title): \(line.text)", .good)
      } else {
        page.item(glyphs.cross, "\(title) saknas: \(line.text)", .danger)
      }
    }
  }

  /// The form; the sentence that says what saving does stands at the bottom whatever is scrolled.
  private func renderForm(
    _ sheet: RightExamination, _ page: TaskPage<ExaminationForm.Field>, into canvas: inout Canvas, theme: Theme
  ) {
    var page = page
    page.form = form.form
    page.isFocused = prompt == nil
    let done = over?.history.last.map { (text: String.closedMeanwhile(by: $0.text), style: Style.warning) }
    let said = done ?? consequence(sheet)
    let sentence = TextWrap.texts(said.text, width: max(1, canvas.width))
    let room = max(0, canvas.height - sentence.count)
    let height = min(room, page.rows(theme, height: room - 1) + 1)
    canvas.draw(in: Rect(x: 0, y: 0, width: canvas.width, height: height)) {
      page.render(into: &$0, theme: theme)
    }
    for (row, line) in sentence.enumerated() {
      canvas.write(line, 0, height + row, said.style, width: canvas.width)
    }
  }

  /// What was decided and done, for those who only read it.
  func record(_ sheet: RightExamination, width: Int, glyphs: Glyphs) -> TaskPage<ExaminationForm.Field> {
    var page = page(sheet, width: width, glyphs: glyphs)
    page.gap()
    page.heading("BESLUT")
    if let decision = sheet.task.decision {
      page.text("\(decision.outcome.label), \(decision.day.iso)", indent: 2)
      page.text(decision.motive, indent: 2)
      page.text(
        decision.received.map { "Klienten fick beslutet \($0.iso)." }
          ?? "Det är inte ifyllt när klienten fick beslutet.",
        decision.received == nil && decision.outcome.isNegative ? .warning : .text, indent: 2)
      if let last = decision.lastDayOfAppeal { page.text("Kan överklagas till och med \(last.iso).", indent: 2) }
    } else {
      page.text("inget än", .muted, indent: 2)
    }
    for item in sheet.withdrawn {
      let decision = item.withdrawal.decision.map { "\($0.outcome.label), \($0.day.iso): " } ?? ""
      page.text("\(glyphs.cross) \(decision)\(item.words(today: workplace.today))", .danger, indent: 2)
    }
    page.gap()
    page.heading("HISTORIK")
    for event in sheet.history {
      page.text("\(event.at.listText(today: workplace.today))  \(event.text)", indent: 2)
    }
    if let readOnlyReason {
      page.gap()
      page.text(readOnlyReason, .warning)
    }
    return page
  }

  /// In words what saving will do.
  private func consequence(_ sheet: RightExamination) -> (text: String, style: Style) {
    guard let outcome = form.outcome else {
      return ("Välj beslut, så står det här vad som händer när du avslutar.", .muted)
    }
    let missing = sheet.checklist(on: form.decision?.day ?? workplace.today).missing
    if outcome.isNegative, !missing.isEmpty {
      let items = missing.map(\.title).joined(separator: ", ")
      return ("Kan inte avslutas som \(outcome.label) än. Saknas: \(items).", .warning)
    }
    guard let decision = form.decision else { return ("Skriv beslutsdagen.", .muted) }
    return ("När du avslutar: \(outcome.label). \(appeal(of: decision))", .accent)
  }

  /// Until when a decision can be appealed, or what is needed to know it.
  func appeal(of decision: RightDecision) -> String {
    guard decision.outcome.isNegative else { return "Inget ändras för klienten." }
    return decision.lastDayOfAppeal.map { "Kan överklagas till och med \($0.iso)." }
      ?? "Sista dagen att överklaga räknas ut när klienten har fått beslutet."
  }
}
