import Domain

/// What the checklist of R7.5 is made from.
extension UnitOfWork {
  /// The no-shows of an enrolment that count, oldest first (R7.4).
  func countedAbsences(of enrolment: Enrolment) throws(Refusal) -> [RightExamination.Absence] {
    var absences: [RightExamination.Absence] = []
    for task in try tasks(of: enrolment.id)
    where task.kind == .checkAbsence && task.state == .closed && task.finding?.counts == true {
      guard let missed = task.occasion else { continue }
      absences.append(
        RightExamination.Absence(
          task: task, occasion: try occasion(missed), place: try participant(of: enrolment.id, at: missed)))
    }
    return absences.sorted { $0.occasion.start < $1.occasion.start }
  }

  /// The facts of an examination at a moment.
  func facts(
    ofExamination task: FollowUpTask, absences: [RightExamination.Absence], now: LocalDateTime
  ) throws(Refusal) -> ExaminationFacts {
    let enrolment = try enrolment(task.enrolment)
    let letters = try sentLetters(of: enrolment.id)
    var found: [ExaminationFacts.Absence] = []
    for absence in absences {
      var summons: [ExaminationFacts.Evidence] = []
      for letter in letters where letter.announces(absence) {
        summons.append(
          ExaminationFacts.Evidence(
            day: letter.day, what: "\(letter.kind.label) \(letter.way.pastLabel)", by: try user(letter.by).fullName))
      }
      var attempts: [ExaminationFacts.Evidence] = []
      for attempt in try contactAttempts(of: absence.task.id) {
        attempts.append(
          ExaminationFacts.Evidence(day: attempt.at.day, what: attempt.way.label, by: try user(attempt.by).fullName))
      }
      found.append(
        ExaminationFacts.Absence(
          occasion: absence.occasion, summons: summons.sorted { $0.day < $1.day }, attempts: attempts,
          summonsDays: try settings().number(
            .summonsDays, at: .district(enrolment.district), on: absence.occasion.start.day)))
    }
    var facts = ExaminationFacts(
      absences: found, unregistered: try unregistered(of: task.client, before: now),
      lastMark: try lastMark(of: task.client),
      calendar: try workingCalendar(on: now.day))
    try add(examinationRecords(of: task.id), to: &facts)
    return facts
  }

  /// Of two records of a kind the later holds; an answer holds for the hearing before it.
  private func add(_ records: [ExaminationRecord], to facts: inout ExaminationFacts) throws(Refusal) {
    for record in records {
      let by = try user(record.by).fullName
      switch record.content {
      case .hearing(let hearing): facts.heard = ExaminationFacts.Heard(hearing: hearing, by: by)
      case .answer(let day, let words):
        facts.heard?.answer = ExaminationFacts.Evidence(day: day, what: words, by: by)
      case .language(let considered):
        let interpreter = considered.needsInterpreter ? "tolk behövs" : "tolk behövs inte"
        facts.language = ExaminationFacts.Evidence(
          day: record.at.day, what: "\(considered.language), \(interpreter): \(considered.how),", by: by)
      }
    }
  }

  /// Past occasions of the client, in every case, at which nothing is registered though it was expected (R6.2, R7.5, R8.2).
  private func unregistered(of client: Client.ID, before now: LocalDateTime) throws(Refusal) -> [Occasion] {
    var missing: [Occasion] = []
    for enrolment in try enrolments(of: client) {
      let interruptions = try interruptions(of: enrolment.id)
      for (occasion, place) in try occasions(of: enrolment.id)
      where occasion.state.expectsAttendance && place.state == .booked && place.mark == nil && occasion.end <= now
        && !interruptions.cover(occasion.start.day)
      {
        missing.append(occasion)
      }
    }
    return missing.sorted { $0.start < $1.start }
  }
}

extension SentLetter {
  /// Whether it told the client of the time that was missed: a letter about that place, or, for a session, the schedule of
  /// its activity or a plan (R7.5).
  fileprivate func announces(_ absence: RightExamination.Absence) -> Bool {
    switch subject {
    case .place(let place): return place == absence.place?.id
    case .activity(let activity): return absence.occasion.kind == .session(activity)
    case .plan: if case .session = absence.occasion.kind { return true } else { return false }
    case .task, .enrolment: return false
    }
  }
}
