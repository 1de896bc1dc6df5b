import Casework
import Domain
import TerminalKit

extension CardSheet {
  var overviewIntro: [[Span]] {
    let label = "Nästa steg: "
    var lines = still(label + card.nextStep.text)
    lines[0] = [Span(label, .accent), Span(String((lines[0].first?.text ?? "").dropFirst(label.count)))]
    let coach = card.row.coachName.map { "Coach: \($0)" } ?? "ofördelad"
    let again = card.others.first { $0.id == card.enrolment.restartOf }
    let restart = again.map { " · nystart efter \($0.caseNumber.text)" } ?? ""
    return lines + [[Span("Läge: \(card.enrolment.stateLabel) · \(coach)\(restart)", .muted)]]
  }

  /// What has happened, newest first: occasions with marks, tasks, assessment and plan, notes, the referral (R12).
  var timeline: [CardLine] {
    var events: [(at: LocalDateTime, line: CardLine)] = []
    func add(
      _ at: LocalDateTime, _ id: String, _ text: String, _ state: [Span] = [], who: String = "",
      _ target: CardLine.Target? = nil
    ) {
      let text = text.capitalFirst
      events.append(
        (at, CardLine(id: id, day: short(at.day), text: [Span(text)], state: state, who: who, target: target)))
    }
    let midnight = ClockTime(minutes: 0)!
    for place in card.places where !place.isComing(after: now) {
      add(
        place.occasion.start, "place.\(place.id.rawValue)", place.occasion.title, [place.mark(now: now)],
        who: place.leaderName ?? "", .place(place))
    }
    for row in card.tasks {
      add(
        row.task.opened, "task.\(row.id.rawValue)", row.task.kind.label, [taskState(row)],
        who: row.ownerName ?? "", .task(row))
    }
    if let begun = card.assessment.assessment {
      add(LocalDateTime(begun.started, midnight), "assessment.begun", "kartläggning påbörjad", [], .assessment)
      if let done = begun.completed {
        add(LocalDateTime(done, midnight), "assessment.done", "kartläggning klar", [Span("✓ klar", .good)], .assessment)
      }
    }
    if let plan = card.plan.plan {
      let author = card.plan.authorName ?? ""
      if let sent = plan.submitted {
        add(sent, "plan.sent", "plan \(plan.number) skickad", [Span("för godkännande")], who: author, .plan)
      }
      if let adopted = plan.adopted {
        add(
          adopted, "plan.adopted", "plan \(plan.number) fastställd", [Span("✓ fastställd", .good)], who: author, .plan)
      }
    }
    for item in card.withdrawals {
      // What a note was is read where notes are (R11.2).
      if case .note = item.withdrawal.what, card.notes.isEmpty { continue }
      let (title, target): (String, CardLine.Target?) =
        switch item.withdrawal.what {
        case .note: ("anteckning återkallad", nil)
        case .plan: ("plan återkallad", .plan)
        case .letter: ("brev återkallat", .letters)
        case .cameBack: ("brev kom inte tillbaka, rättat", .letters)
        case .decision(let task):
          ("beslut återkallat", card.tasks.first { $0.task.id == task }.map { .task($0) })
        }
      add(
        item.withdrawal.at, "withdrawal.\(item.withdrawal.id.rawValue)", title,
        [Span("✗ \(item.withdrawal.reason)", .danger)], who: item.by, target)
    }
    for letter in card.letters {
      add(
        LocalDateTime(letter.day, letter.recorded.time), "letter.\(letter.id.rawValue)", letter.kind.label,
        letter.cameBack.map { [Span("! kom tillbaka \($0.day.listText(today: today))", .danger)] }
          ?? [Span("\(letter.way.pastLabel), \(letter.language)")], .letters)
    }
    for item in card.proposals {
      let outcome = item.proposal.outcome.span
      add(
        LocalDateTime(item.proposal.outcomeDay, item.proposal.made.time), "proposal.\(item.proposal.id.rawValue)",
        item.title, [Span("\(outcome.text), \(item.employer)", outcome.style)], who: item.byName,
        .opening(item.proposal.opening))
    }
    for item in card.notes {
      let words = item.note.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      let isWithdrawn = card.withdrawals.contains { $0.withdrawal.what == .note(item.note.id) }
      add(
        LocalDateTime(item.note.eventDay, item.note.written.time), "note.\(item.note.id.rawValue)", "anteckning",
        isWithdrawn ? [Span("✗ återkallad: ", .danger), Span(words, .muted)] : [Span(words)], who: item.author,
        .note(item.note))
    }
    for away in card.interruptions {
      let id = "interruption.\(away.id.rawValue)"
      if let ended = away.ended { add(LocalDateTime(ended, midnight), id + ".end", "tillbaka efter avbrott") }
      let until = away.isOpen ? ", väntas tillbaka \(short(away.expectedReturn))" : ""
      add(LocalDateTime(away.from, midnight), id, "avbrott", [Span(away.words + until, .warning)])
    }
    for row in card.moves {
      add(
        LocalDateTime(row.move.day, midnight), "move.\(row.move.id.rawValue)",
        "flyttad från \(row.fromName) till \(row.toName)", [Span(row.move.reason.replacing("\n", with: " "))],
        who: row.byName)
    }
    for merge in card.merges {
      add(
        merge.at, "merge.\(merge.id.rawValue)",
        "sammanförd med \(merge.mergedDetails.number.text)",
        [Span(ActLine(merge.reason, of: merge.mergedDetails.name.listText).text)])
    }
    if let closure = card.enrolment.closure {
      let origin = card.enrolment.closure?.isTakenOver == true ? " (övertaget, inte prövat här)" : ""
      let isQuestioned = card.tasks.contains {
        $0.task.kind == .reconsiderClosure && $0.task.state != .withdrawn
          && $0.task.reconsiders?.words.isEmpty == false
      }
      add(
        LocalDateTime(closure.day, midnight), "closed", "avslutad",
        (isQuestioned ? [Span("! underlaget ändrat: ", .danger)] : []) + [Span(closure.words + origin)])
    }
    add(
      LocalDateTime(card.enrolment.received, midnight), "referral", "remiss mottagen",
      [Span(card.referral.content.targetGroup.label)], who: card.row.caseworkerName ?? "")
    let sorted = events.enumerated().sorted { a, b in
      a.element.at == b.element.at ? a.offset < b.offset : a.element.at > b.element.at
    }
    return sorted.map(\.element.line) + earlier
  }

  /// The client's other enrolments.
  private var earlier: [CardLine] {
    card.others.map { other in
      let state = other.closure.map(\.words) ?? other.state.label
      return CardLine(
        id: "enrolment.\(other.id.rawValue)", day: short(other.sent), text: [Span(other.caseNumber.text)],
        state: [Span("annan inskrivning: \(state)", .muted)], target: .enrolment(other.id))
    }
  }

  private func taskState(_ row: TaskListRow) -> Span {
    switch row.task.state {
    case .open:
      let isLate = row.task.due < today
      let due = "senast \(short(row.task.due))"
      return isLate ? Span("! uppgift, \(due)", .danger) : Span("uppgift, \(due)", .warning)
    case .closed where row.task.support != nil: return Span("svar: \(row.task.support?.label ?? "")")
    case .closed:
      return Span("✓ " + (row.task.finding?.label ?? row.task.decision?.outcome.label ?? "klar"), .good)
    case .withdrawn: return Span("uppgiften återtagen", .muted)
    }
  }
}

extension Closure {
  /// The reason, with the own text.
  var words: String { reason.label + (text.map { ": \($0)" } ?? "") }
}

extension ClientCard.Place {
  /// What became of it: the mark with its sign, or the occasion's state where none is expected.
  func mark(now: LocalDateTime) -> Span {
    if participant.state != .booked { return Span(participant.state.label, .muted) }
    guard occasion.state.expectsAttendance else { return Span(occasion.state.label, .muted) }
    switch participant.mark {
    case .present: return Span("✓ \(participant.mark?.label ?? "")", .good)
    case .excused: return Span("– \(participant.mark?.label ?? "")")
    case .noShow: return Span("✗ uteblev", .danger)
    case .notExpected: return Span("· \(participant.mark?.label ?? "")", .muted)
    case nil: return occasion.end <= now ? Span("○ ej registrerad", .warning) : Span("bokad")
    }
  }
}
