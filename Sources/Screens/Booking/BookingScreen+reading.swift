import Casework
import Domain
import TerminalKit

extension BookingScreen {
  /// Says what is to be booked, field by field, and how the promise of a first time stands.
  func read(_ sheet: BookingSheet, into reading: inout Reading) {
    form.read(into: &reading, isFocused: isInForm)
    if form.text(.language) != nil { reading.fact("Tolken är", isInterpreterBooked ? "bokad" : "ej bokad") }
    if summons != nil { reading.fact("Kallelse", summonsWords.map(\.text).joined()) }
    if sheet.enrolment.firstTimeGiven == nil, !sheet.enrolment.isTakenOver {
      let state = sheet.promise.state(today: workplace.today)
      reading.fact("Första tid", state.label, state.isLate ? .danger : .text)
      reading.fact("Så räknat", sheet.promise.explanation(today: workplace.today), .muted)
    }
  }

  /// Says the chosen time, whether it is free, and what is free and taken on its day.
  func readTimes(_ sheet: BookingSheet, into reading: inout Reading) {
    reading.heading("Lediga tider v\(sheet.monday.isoWeek.week)")
    guard let chosen else { return }
    let today = workplace.today
    let end = chosen.adding(minutes: minutes)
    reading.fact("Tid", "\(chosen.day.listText(today: today)) \(chosen.time.text)–\(end.time.text)")
    if !isInForm { reading.putCursor() }
    reading.fact("Tiden är", whyNot ?? "ledig", whyNot == nil ? .good : .warning)
    let free = sheet.free.starts(on: chosen.day, minutes: minutes, now: workplace.session.now).map(\.time.text)
    reading.fact("Lediga den dagen", free.isEmpty ? "inga" : free.joined(separator: ", "))
    if !sheet.free.calendar.isWorking(chosen.day) {
      reading.fact("Dagen är", sheet.free.calendar.holiday(on: chosen.day) ?? "stängd")
    }
    for block in sheet.free.taken.filter({ $0.start.day == chosen.day }).sorted(by: { $0.start < $1.start }) {
      reading.fact("Upptaget \(block.start.time.text)–\(block.end.time.text)", block.title ?? block.who)
    }
  }
}
