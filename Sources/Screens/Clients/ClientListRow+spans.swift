import Casework
import Domain
import TerminalKit

extension ClientListRow {
  /// The name with the letters that a search found; `≈` before it when å ä ö had to be overlooked (R16.3).
  func nameSpans(matching search: String) -> [Span] {
    let name = name.listText
    let words = search.split(whereSeparator: \.isWhitespace).filter { !$0.contains(where: \.isNumber) }
    var spans = isLooseMatch ? [Span("≈ ", .muted)] : []
    guard let match = NameMatch(words.joined(separator: " "), in: name) else { return spans + [Span(name)] }
    let letters = Array(name)
    var place = 0
    for range in match.ranges {
      if place < range.lowerBound { spans.append(Span(String(letters[place..<range.lowerBound]))) }
      spans.append(Span(String(letters[range]), Style(.matched)))
      place = range.upperBound
    }
    if place < letters.count { spans.append(Span(String(letters[place...]))) }
    return spans
  }

  /// The case number with the digits that a search found.
  func caseSpans(matching search: String) -> [Span] {
    Span.marking(
      search.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isNumber) }.map(String.init),
      in: caseNumber.text)
  }

  /// Where the enrolment stands, or what is wrong: a late first time, no-shows.
  func stateSpan(office: OfficeCalendar, today: Day) -> Span {
    if state == .closed { return Span(stateLabel, .muted) }
    if let due = firstTimeDue, due < today {
      let days = office.daysLate(after: due, today: today)
      return Span("! \(days.counted("dag", "dagar")) för sent", .danger)
    }
    if noShows > 0 { return Span("! uteblev \(noShows)", .danger) }
    if firstTimeDue == today { return Span("! går ut i dag", .warning) }
    return Span(state.label)
  }

  /// The next booked day, or that there is none.
  func nextTimeSpan(today: Day) -> Span {
    if let nextTime { return Span(nextTime.day.listText(today: today)) }
    return state == .closed ? Span("–", .muted) : Span("saknas", state == .referred ? .muted : .warning)
  }
}
