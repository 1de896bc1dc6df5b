import Casework
import Domain
import TerminalKit

/// Närvaro, Tider, Anteckningar and Historik.
extension CardSheet {
  var attendanceIntro: [[Span]] {
    let counted = card.participation
    guard counted.planned > 0 else { return [] }
    let share = counted.share
    let (attended, planned) = (counted.minutesAttended, counted.minutesPlanned)
    let hours = "timmar \(Participation.hours(attended)) av \(Participation.hours(planned))"
    return still("Deltagande \(share.numerator) av \(share.denominator) (\(share.percentText)) · \(hours)")
      + still(
        "anmäld frånvaro \(counted.excused) · uteblev \(counted.noShows) · ej registrerade \(counted.unregistered)",
        .muted) + months + [[]]
  }

  /// The participation of the latest three months, a line each (R6.4).
  private var months: [[Span]] {
    let byMonth = Dictionary(grouping: card.places) { Month(of: $0.occasion.start.day) }
    return byMonth.keys.sorted(by: >).compactMap { month -> String? in
      let places = (byMonth[month] ?? []).map { (occasion: $0.occasion, participant: $0.participant) }
      let counted = Participation(of: places, explained: card.explained, before: now)
      guard counted.planned > 0 else { return nil }
      return "\(month.label): \(counted.share.fractionText), \(counted.share.percentText) · "
        + "\(Participation.hours(counted.minutesAttended)) av \(Participation.hours(counted.minutesPlanned)) tim"
    }.prefix(3).flatMap { still($0, .muted) }
  }

  /// Past occasions, newest first.
  var attendance: [CardLine] {
    card.places.filter { $0.occasion.start <= now }.map { line($0) }
  }

  /// What is booked, the nearest first, then what has been, newest first.
  var times: [CardLine] {
    let coming = card.places.filter { $0.isComing(after: now) }.sorted { $0.occasion.start < $1.occasion.start }
    let past = card.places.filter { !$0.isComing(after: now) }
    var lines: [CardLine] = []
    if !coming.isEmpty {
      lines.append(CardLine(id: "coming", day: "KOMMANDE", text: []))
      lines += coming.map { line($0) }
    }
    if !past.isEmpty {
      if !lines.isEmpty { lines.append(.blank("times.blank")) }
      lines.append(CardLine(id: "past", day: "TIDIGARE", text: []))
      lines += past.map { line($0) }
    }
    return lines
  }

  private func line(_ place: ClientCard.Place) -> CardLine {
    let start = place.occasion.start
    var state = [place.isComing(after: now) ? Span("bokad, \(place.occasion.place)") : place.mark(now: now)]
    if let language = place.participant.interpreterLanguage {
      state.append(Span(" · tolk \(language)\(place.participant.isInterpreterBooked ? "" : ", ej bokad")", .muted))
    }
    if let new = place.participant.rebooking.flatMap({ instead(of: $0) }) {
      state = [Span("ombokad → \(words(new))", .muted)]
    }
    return CardLine(
      id: "place.\(place.id.rawValue)", day: "\(short(start.day)) \(start.time.text)",
      text: [Span(place.occasion.title)], state: state, who: place.leaderName ?? "", target: .place(place))
  }

  /// Times that were moved, each chain on a line from the first time to the one that stands: who asked, why and what
  /// came instead (R3.2).
  var timesIntro: [[Span]] {
    let later = Set(card.places.compactMap { $0.participant.rebooking?.to })
    let first = card.places.filter { $0.participant.rebooking != nil && !later.contains($0.id) }
    let lines = first.prefix(3).flatMap { still("\($0.occasion.title) \(words($0))" + chain(after: $0.participant)) }
    return lines.isEmpty ? [] : lines + [[]]
  }

  /// " → ombokad (klienten: sjukt barn) → mån 28/4 10:00", to the end of the chain.
  private func chain(after place: Participant) -> String {
    var text = ""
    var seen: Set<Participant.ID> = []
    var next: Participant? = place
    while let rebooking = next?.rebooking, seen.insert(rebooking.to).inserted, let new = instead(of: rebooking) {
      text += " → ombokad (\(rebooking.asked.label): \(rebooking.reason)) → \(words(new))"
      next = new.participant
    }
    return text
  }

  private func instead(of rebooking: Rebooking) -> ClientCard.Place? {
    card.places.first { $0.id == rebooking.to }
  }

  private func words(_ place: ClientCard.Place) -> String {
    "\(short(place.occasion.start.day)) \(place.occasion.start.time.text)"
  }

  /// Newest event first; a correction says which note it corrects (R12.2).
  var notes: [CardLine] {
    var lines: [CardLine] = []
    for item in card.notes {
      let note = item.note
      if !lines.isEmpty { lines.append(.blank("note.\(note.id.rawValue).blank")) }
      var head = "\(short(note.eventDay)) · \(item.author)"
      if note.written.day != note.eventDay { head += " · skriven \(note.written.day.iso)" }
      if let corrected = card.notes.first(where: { $0.note.id == note.corrects })?.note {
        head += " · rättar anteckningen \(corrected.eventDay.iso)"
      }
      if card.notes.contains(where: { $0.note.corrects == note.id }) { head += " · rättad" }
      let withdrawn = card.withdrawals.first { $0.withdrawal.what == .note(note.id) }
      lines += CardLine.wrapped(
        withdrawn == nil ? head : "✗ \(head)", id: "note.\(note.id.rawValue).head", width: width - 2, style: .heading,
        target: .note(note))
      // Struck through where it was withdrawn: readable, with who and why above it.
      if let withdrawn {
        lines += CardLine.wrapped(
          withdrawn.words(today: today), id: "note.\(note.id.rawValue).why", width: width - 2, style: .danger,
          indent: 2, target: .note(note))
      }
      lines += CardLine.wrapped(
        withdrawn == nil ? note.text : note.text.struck, id: "note.\(note.id.rawValue)", width: width - 2,
        style: withdrawn == nil ? .text : .muted, indent: 2, target: .note(note))
    }
    return lines
  }

  /// What was done, newest first; the same thing done again and again on one day by one person is one line.
  var history: [CardLine] {
    var groups: [(line: HistoryLine, count: Int)] = []
    for line in card.history {
      if let last = groups.last?.line, last.text == line.text, last.who == line.who, last.at.day == line.at.day {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((line, 1))
      }
    }
    return groups.enumerated().map { index, group in
      let line = group.line
      return CardLine(
        id: "\(groups.count - index)", day: line.at.listText(today: today),
        text: [Span(line.text), Span(group.count > 1 ? ", \(group.count) gånger" : "", .muted)], who: line.who)
    }
  }
}

extension String {
  /// The text with a stroke at the beginning of each line, for what was withdrawn: a terminal has no other for all.
  fileprivate var struck: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "– \($0)" }.joined(separator: "\n")
  }
}
