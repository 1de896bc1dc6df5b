import Casework
import Domain

extension AbsenceForm {
  /// In words what saving will do: whether it counts, which time the client gets, who sees it.
  func consequence(for check: AbsenceCheck, today: Day) -> String {
    guard let finding else {
      let missing = reason == nil ? "Välj orsak" : "Fyll i resten under ORSAK"
      return "\(missing), så står det här vad som händer när du sparar."
    }
    let why =
      switch finding {
      case .valid: "giltigt skäl"
      case .ownFault: "vårt fel"
      case .notValid: "inget giltigt skäl"
      case .notReached: "gick inte att nå"
      }
    let examination =
      check.opensExamination
      ? " och du får uppgiften att pröva rätten till försörjningsstöd"
      : check.nothingToExamine.map { " och rätten prövas inte: \($0.words)" } ?? ""
    let counts = finding.counts ? "frånvaron räknas (\(why))\(examination)" : "frånvaron räknas inte (\(why))"
    if check.task.state == .closed { return "När du sparar: \(counts)." }
    let name = check.client.details.name
    let given = name.given.isEmpty ? name.listText : name.given
    let coach = check.coachName ?? "Jobbtorget"
    let time: String
    switch newTime {
    case .proposal(let index) where check.proposals.indices.contains(index):
      time =
        "\(given) får ny tid \(check.proposals[index].start.listText(today: today)) och ny kallelse, \(coach) ser det i dag"
    case .keep:
      time =
        "\(given) har redan tid \(check.coming?.start.listText(today: today) ?? ""), \(coach) ser orsaken i dag"
    case .other: time = "du bokar tiden i nästa steg"
    case .coach, .proposal, nil: time = "\(coach) får uppgiften att ge ny tid"
    }
    return "När du sparar: \(counts), \(time)."
      + (timeInIllness(check) == nil ? "" : " ! Den nya tiden ligger i sjukperioden.")
  }
}

extension AbsenceForm {
  /// A new time that lies in the illness that is filled in, with its last day: it is of no use while the client is ill (R3.3).
  func timeInIllness(_ check: AbsenceCheck) -> (start: LocalDateTime, last: Day)? {
    guard let last = illUntil, let start = newTime.flatMap({ check.start(of: $0) }), start.day <= last else {
      return nil
    }
    return (start, last)
  }
}

extension AbsenceCheck {
  /// "Uteblev från Jobbsökarverkstad fre 2008-04-18 13:00 · gång 1 · senast tis 22/4".
  func heading(today: Day) -> String {
    let start = occasion.start
    let due = task.due == today ? "i dag" : task.due.listText(today: today)
    return "Uteblev från \(occasion.title) \(start.day.weekday.short) \(start.day.iso) \(start.time.text)"
      + " · gång \(task.ordinal) · senast \(due)"
  }

  /// The same, each fact with its label.
  func facts(today: Day) -> [(label: String, value: String)] {
    let start = occasion.start
    return [
      ("Uteblev från", "\(occasion.title) \(start.day.weekday.short) \(start.day.iso) \(start.time.text)"),
      ("Gång", "\(task.ordinal)"), ("Senast", task.due == today ? "i dag" : task.due.listText(today: today)),
    ]
  }

  /// "! 1 dag för sent"; nil while the last day has not passed or when the check is closed.
  func lateness(today: Day) -> String? {
    guard task.state == .open, task.due < today else { return nil }
    return "! \(max(1, calendar.workingDays(from: task.due, to: today)).counted("dag", "dagar")) för sent"
  }

  /// How the client is reached.
  func contact(today: Day) -> ContactLine { ContactLine(details: client.details, next: coming?.start, today: today) }

  /// How and when the client was called, in which language, with which interpreter.
  var calling: String {
    let given = called.map { "\($0.kind.sent(by: $0.way)) \($0.day.iso)" } ?? "inget brev visar det"
    let language = client.details.language ?? "ej angivet"
    let interpreter: String
    switch client.details.needsInterpreter {
    case true?: interpreter = place?.isInterpreterBooked == true ? "behövs, var bokad" : "behövs, ej bokad"
    case false?: interpreter = "behövs inte"
    case nil: interpreter = "ej angivet"
    }
    return "Kallad: \(given) · Språk: \(language) · Tolk: \(interpreter)"
  }

  /// "mån 21/4 09:10  telefon   nådde Rut".
  func line(of attempt: Attempt, today: Day) -> String {
    let name = client.details.name.given.isEmpty ? client.details.name.listText : client.details.name.given
    let tried = attempt.attempt
    let way = tried.way.label.padding(to: 9)
    let outcome = tried.reached ? "nådde \(name)" : "nådde inte \(name)"
    let noted =
      tried.isAfterwards
      ? " · antecknat i efterhand \(tried.written.day.listText(today: today))" : ""
    return "\(tried.at.listText(today: today))  \(way) \(outcome)" + (tried.note.isEmpty ? "" : " – \(tried.note)")
      + noted
  }
}

extension String {
  /// With blanks at the end up to `width` characters.
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
