import Casework
import Domain
import TerminalKit

/// The lines above the tabs: who it is, from where, how the first time and the participation stand.
struct CardHeader {
  let card: ClientCard
  let today: Day

  /// The lines for a width: left and right part share one where they fit, else each has its own.
  func lines(width: Int) -> [(left: [Span], right: [Span])] {
    let clock = [received, Span(" · "), promise]
    let first = place(person, origin, width) + [(contact.spans(width: width), [])]
    if card.enrolment.isTakenOver { return first + place([received], participation, width) + [([promise], [])] }
    if Self.width(of: clock) <= width { return first + place(clock, participation, width) }
    return first + [([received], []), ([promise], []), (participation, [])]
  }

  /// Says the same, each fact with its label.
  func read(into reading: inout Reading) {
    let details = card.client.details
    reading.fact("Nummer", details.number.text)
    reading.fact("Ålder", details.number.age(on: today).map { "\($0) år" } ?? "okänd")
    reading.fact("Ärende", card.enrolment.caseNumber.text)
    reading.fact("Stadsdel", card.row.districtName)
    reading.fact("Handläggare", card.row.caseworkerName ?? "ej angiven")
    contact.read(into: &reading)
    reading.fact("Remiss mottagen", receivedDay)
    let label = card.enrolment.isTakenOver ? "Första besök" : "Första tid"
    let words = promise.text.split(separator: label.lowercased() + " ", maxSplits: 1).last.map(String.init) ?? ""
    reading.fact(label, words.replacing(label + " ", with: ""), promise.style.role)
    let counted = card.participation
    guard counted.planned > 0 else { return reading.fact("Deltagande", "inga tillfällen än", .muted) }
    reading.fact("Deltagande", "\(counted.share.numerator) av \(counted.share.denominator)")
    if counted.noShows > 0 { reading.fact("Uteblev", "\(counted.noShows)", .danger) }
    if counted.unregistered > 0 { reading.fact("Ej registrerad", "\(counted.unregistered)", .warning) }
  }

  private var contact: ContactLine {
    ContactLine(details: card.client.details, next: card.row.nextTime, today: today)
  }

  private func place(_ left: [Span], _ right: [Span], _ width: Int) -> [(left: [Span], right: [Span])] {
    Self.width(of: left + right) + 2 <= width ? [(left, right)] : [(left, []), (right, [])]
  }

  /// The columns that spans take.
  static func width(of spans: [Span]) -> Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }

  private var person: [Span] {
    let number = card.client.details.number
    let age = number.age(on: today).map { "\($0) år" } ?? "ålder okänd"
    return [Span("\(number.text) · \(age) · \(card.enrolment.caseNumber.text)")]
  }

  private var origin: [Span] {
    [Span("\(card.row.districtName) · handl. \(card.row.caseworkerName ?? "ej angiven")")]
  }

  private var received: Span { Span("Remiss mottagen \(receivedDay)") }

  private var receivedDay: String {
    let day = card.enrolment.received.parts
    return "\(day.day)/\(day.month)" + (day.year == today.year ? "" : " \(day.year)")
  }

  /// How the promise stands, with the day that it was counted to (R2.3).
  private var promise: Span {
    let promise = card.promise
    let last = promise.lastDay.listText(today: today)
    switch promise.state(today: today) {
    case .met(let late):
      let given = "första tid given arbetsdag \(promise.workingDayGiven ?? 0) av \(promise.countedDays.count)"
      return late == 0
        ? Span(given + " ✓", .good) : Span("\(given) ! \(late.counted("dag", "dagar")) för sent", .warning)
    case .running: return Span("första tid senast \(last), \(promise.state(today: today).label)")
    case .dueToday: return Span("! första tid går ut i dag", .warning)
    case .breached: return Span("! första tid \(promise.state(today: today).label), sista dag var \(last)", .danger)
    case .paused: return Span("klockan vilar, remissen är återsänd", .muted)
    case .ended: return Span("ingen första tid, \(card.enrolment.stateLabel) före sista dagen \(last)", .muted)
    case .unknown: return Span("Första besök okänt: \(FirstVisitPromise.takenOver)", .muted)
    }
  }

  private var participation: [Span] {
    let counted = card.participation
    guard counted.planned > 0 else { return [Span("inga tillfällen än", .muted)] }
    let share = counted.share
    var spans = [Span("deltagande \(share.numerator) av \(share.denominator)")]
    if counted.noShows > 0 { spans.append(Span(" · uteblev \(counted.noShows)", .danger)) }
    if counted.unregistered > 0 { spans.append(Span(" · ej registrerad \(counted.unregistered)", .warning)) }
    return spans
  }
}
