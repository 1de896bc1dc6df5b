import Domain

/// What a letter says, under the names that templates use.
struct LetterValues {
  let content: LetterContent
  let dates: LetterDates

  /// The values; what is not there has no name, so that a section about it is left out.
  var all: [String: Any] {
    var values: [String: Any] = [
      "centre": content.sender.name, "phone": MarkedText.mark(content.sender.phone, as: "phone"),
      "address": content.sender.address,
      "directions": content.sender.directions, "writer": content.writer,
    ]
    if let benefit = content.benefit { values[benefit.rawValue] = true }
    let own =
      switch content.body {
      case .summons(let summons): self.values(of: summons)
      case .plan(let plan): self.values(of: plan)
      case .participation(let participation): self.values(of: participation)
      case .schedule(let schedule): self.values(of: schedule)
      }
    values.merge(own) { $1 }
    return values
  }

  private func values(of summons: SummonsLetter) -> [String: Any] {
    var values: [String: Any] = [
      "what": small(summons.title, isName: summons.kind == nil), "title": summons.title,
      "when": MarkedText.mark(dates.words(summons.start.day), as: "when"),
      "time": MarkedText.mark(summons.start.time.text, as: "time"), "until": summons.end.time.text,
      "minutes": summons.minutes, "place": MarkedText.mark(capital(summons.place), as: "place"),
      "inHouse": summons.isInHouse,
      summons.kind?.rawValue ?? "session": true,
    ]
    if let meets = summons.meets { values["meets"] = MarkedText.mark(meets, as: "meets") }
    if let interpreter = summons.interpreter {
      values["interpreter"] = ["language": interpreter.language, "booked": interpreter.isBooked]
    }
    if let day = summons.answerBy { values["answerBy"] = dates.words(day) }
    if let missed = summons.missed {
      values["missed"] = [
        "missedWhat": missed.title.prefix(1).lowercased() + missed.title.dropFirst(),
        "missedWhen": MarkedText.mark(dates.words(missed.start.day), as: "missedWhen"),
        "missedTime": missed.start.time.text,
        "explained": missed.isExplained,
      ]
    }
    return values
  }

  private func values(of plan: PlanLetter) -> [String: Any] {
    var values: [String: Any] = [
      "number": plan.number, "hoursAWeek": plan.content.hoursAWeek, "fullTimeHours": plan.fullTimeHours,
      "goals": plan.content.goals.enumerated().map { index, goal in
        var values: [String: Any] = [
          "ordinal": index + 1, "words": MarkedText.mark(goal.words, as: "words#\(index)"),
          "activities": goal.activities.map { self.values(of: $0) },
        ]
        if let target = goal.target { values["target"] = dates.words(target) }
        return values
      },
    ]
    if plan.state == .adopted, let day = plan.adopted { values["adopted"] = dates.words(day) }
    if !plan.sessions.isEmpty { values["times"] = ["sessions": self.values(of: plan.sessions)] }
    if let day = plan.content.nextFollowUp { values["nextFollowUp"] = dates.words(day) }
    if let part = plan.content.clientPart?.text {
      values["clientPart"] = part.capitalFirst + "."
    }
    return values
  }

  private func values(of activity: ActivityPlan.PlannedActivity) -> [String: Any] {
    var values: [String: Any] = [
      "name": activity.name, "provider": activity.provider, "hours": activity.hoursAWeek,
      "from": dates.words(activity.start),
    ]
    switch activity.responsible {
    case .client: values["byClient"] = true
    case .coach: values["byCoach"] = true
    case .partner: values["byPartner"] = true
    }
    if let end = activity.end { values["to"] = dates.words(end) }
    if let followUp = activity.followUp { values["followUp"] = followUp }
    return values
  }

  private func values(of participation: ParticipationLetter) -> [String: Any] {
    let counts = participation.counts
    var values: [String: Any] = [
      "from": dates.words(participation.from), "to": dates.words(participation.to), "planned": counts.planned,
      "attended": counts.attended, "excused": counts.excused, "noShows": counts.noShows,
      "registered": counts.share.denominator, "share": counts.share.percentText,
    ]
    if counts.unregistered > 0 { values["unregistered"] = counts.unregistered }
    return values
  }

  private func values(of schedule: ScheduleLetter) -> [String: Any] {
    ["title": schedule.title, "sessions": values(of: schedule.sessions)]
  }

  private func values(of sessions: [ScheduleLetter.Session]) -> [[String: Any]] {
    sessions.enumerated().map { index, session in
      [
        "title": session.title, "when": MarkedText.mark(dates.words(session.start.day), as: "when#\(index)"),
        "time": MarkedText.mark(session.start.time.text, as: "time#\(index)"),
        "until": session.start.adding(minutes: session.minutes).time.text, "place": session.place,
      ]
    }
  }

  private func capital(_ text: String) -> String { text.capitalFirst }

  /// A kind of meeting in the middle of a sentence; an activity keeps its name.
  private func small(_ title: String, isName: Bool) -> String {
    isName ? title : title.prefix(1).lowercased() + title.dropFirst()
  }
}
