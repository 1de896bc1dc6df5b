import Casework
import Domain
import TerminalKit

/// The selected row of the list in full, at the right of a wide window. Shows nothing that was not read for the list.
struct ClientPreview {
  let row: ClientListRow
  let office: OfficeCalendar
  let today: Day

  func render(into canvas: inout Canvas) {
    var y = 0
    for line in TextWrap.texts(row.name.titleText, width: max(1, canvas.width)) {
      canvas.write(line, 0, y, .heading)
      y += 1
    }
    canvas.write(row.caseNumber.text, 0, y, .muted)
    y += 2
    for (label, span) in facts {
      canvas.write(label, 0, y, .muted)
      canvas.write([span], 11, y, width: canvas.width - 11)
      y += 1
    }
  }

  private var facts: [(String, Span)] {
    var facts: [(String, Span)] = [
      ("Född", Span(row.birthDate.map { "\($0.iso), \($0.years(until: today)) år" } ?? "okänd")),
      ("Stadsdel", Span(row.districtName)),
      ("Handl.", Span(row.caseworkerName ?? "ej angiven")),
      ("Coach", Span(row.coachName ?? "ofördelad")),
      ("Läge", Span(row.stateLabel)),
    ]
    if row.noShows > 0 { facts.append(("Uteblev", Span("! \(row.noShows)", .danger))) }
    if let due = row.firstTimeDue, row.state != .closed {
      let isLate = due < today
      facts.append(
        ("Första tid", Span("senast \(due.listText(today: today))\(isLate ? " !" : "")", isLate ? .danger : .text)))
    }
    if let time = row.nextTime {
      facts.append(("Nästa tid", Span("\(time.day.listText(today: today)) \(time.time.text)")))
    } else {
      facts.append(("Nästa tid", row.nextTimeSpan(today: today)))
    }
    return facts
  }
}
