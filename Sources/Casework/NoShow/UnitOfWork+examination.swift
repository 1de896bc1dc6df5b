import Domain

/// What the checklist of R7.5 is made from.
extension UnitOfWork {
  /// The no-shows of an enrolment that count, oldest first (R7.4).
  func countedAbsences(of enrolment: Enrolment) throws(Refusal) -> [RightExamination.Absence] {
    var absences: [RightExamination.Absence] = []
    for task in try tasks(of: enrolment.id)
    where task.kind == .checkAbsence && task.state == .closed && task.finding?.counts == true {
      guard let missed = task.occasion, let place = try participant(of: enrolment.id, at: missed) else { continue }
      let occasion = try occasion(missed)
      // Whatever the check found: a mark at a meeting that was not held is no absence.
      guard occasion.isMissed(by: place) else { continue }
      absences.append(RightExamination.Absence(task: task, occasion: occasion, place: place))
    }
    return absences.sorted { $0.occasion.start < $1.occasion.start }
  }

  /// Those of them for which the right to income support can be examined (R7.4).
  func examinableAbsences(of enrolment: Enrolment) throws(Refusal) -> [RightExamination.Absence] {
    var found: [RightExamination.Absence] = []
    for absence in try countedAbsences(of: enrolment)
    where try nothingToExamine(for: enrolment, on: absence.occasion.start.day) == nil { found.append(absence) }
    return found
  }

  /// What is known of an examination at a moment: for a decision that stands, what is known today of what was there when it
  /// was written down, of the absences that it rests on.
  func facts(ofExamination task: FollowUpTask, at now: LocalDateTime) throws(Refusal) -> ExaminationFacts {
    let enrolment = try enrolment(task.enrolment)
    let kept = task.decision?.kept
    let moment = kept?.at ?? now
    let counted = try examinableAbsences(of: enrolment).filter { kept?.absences.contains($0.occasion.id) ?? true }
    let absences = try evidence(of: counted, in: enrolment, until: moment)
    let terms: ExaminationTerms
    if let kept { terms = kept.terms } else { terms = try self.terms(ofExamination: task) }
    var facts = ExaminationFacts(
      opened: task.opened.day, terms: terms, absences: absences,
      unregistered: try self.unregistered(of: enrolments(of: enrolment.client), before: moment),
      unchecked: try unchecked(of: enrolments(of: enrolment.client), before: moment),
      lastMark: try lastMark(of: task.client),
      calendar: try workingCalendar(on: moment.day))
    try add(ownRecords(in: task), to: &facts)
    return facts
  }

  /// What is shown for absences, of what was written down until a moment.
  private func evidence(
    of absences: [RightExamination.Absence], in enrolment: Enrolment, until moment: LocalDateTime
  ) throws(Refusal) -> [ExaminationFacts.Absence] {
    let letters = try ownLetters(of: enrolment.id).filter { $0.recorded <= moment }.reversed()
    var found: [ExaminationFacts.Absence] = []
    for absence in absences {
      var summons: [SummonsEvidence] = []
      for letter in letters {
        guard letter.isAbout(absence) else { continue }
        summons.append(
          SummonsEvidence(
            try evidence(of: letter), provesDelivery: letter.provesDelivery,
            held: letter.weight(for: absence.occasion.id),
            names: letter.letter.names(absence.occasion)))
      }
      found.append(
        ExaminationFacts.Absence(
          occasion: absence.occasion, given: absence.place?.given ?? absence.occasion.start.day,
          finding: try evidence(ofFindingIn: absence.task), summons: summons.sorted { $0.letter.day < $1.letter.day },
          attempts: try attempts(in: absence.task, until: moment)))
    }
    return found
  }

  /// What is known of a case that is to be closed as `missedIntroduction`, or that was: for a closing that stands, what is
  /// known today of what was there when it was written down, of the absences that it rests on (R7.6).
  func missedIntroduction(of enrolment: Enrolment, at now: LocalDateTime) throws(Refusal) -> MissedIntroduction {
    let asked = try dayOfTerms(ofClosing: enrolment, on: now.day)
    let chain = try chain(of: enrolment, on: asked)
    let kept = enrolment.closure?.ground
    let moment = kept?.at ?? now
    let counted = try countedAbsences(of: enrolment).filter {
      $0.occasion.appointmentKind == .introductionMeeting && kept?.absences.contains($0.occasion.id) ?? true
    }
    return MissedIntroduction(
      absences: try evidence(of: counted, in: enrolment, until: moment),
      attended: try occasions(of: enrolment.id).filter { $0.isAttended(by: $1) }.map(\.occasion).sorted {
        $0.start < $1.start
      },
      unregistered: try self.unregistered(of: [enrolment], before: now),
      unchecked: try unchecked(of: [enrolment], before: now), limit: chain.limits.closure,
      terms: try terms(ofClosing: enrolment, on: asked),
      calendar: try workingCalendar(on: asked))
  }

  /// What a closing asks for at least: what was kept with it, else what holds on a day and for the client's mail today.
  private func terms(ofClosing enrolment: Enrolment, on day: Day) throws(Refusal) -> ExaminationTerms {
    if let kept = enrolment.closure?.ground { return ExaminationTerms(summonsDays: kept.summonsDays) }
    return ExaminationTerms(
      summonsDays: try settings().number(.summonsDays, at: homeDistrict(of: enrolment, on: day), on: day),
      isForwarded: try client(enrolment.client).protection != nil)
  }

  /// The day whose settings a closing is held against: when it was proposed, else the day it was, else today.
  private func dayOfTerms(ofClosing enrolment: Enrolment, on today: Day) throws(Refusal) -> Day {
    guard let closure = enrolment.closure else { return today }
    return try tasks(of: enrolment.id).first { $0.kind == .confirmClosure && $0.state == .closed }?.opened.day
      ?? closure.day
  }

  /// What an examination asks for at least: the settings of the day it opened, and the floors (R7.5).
  private func terms(ofExamination task: FollowUpTask) throws(Refusal) -> ExaminationTerms {
    let (settings, day) = (try settings(), task.opened.day)
    let district = try homeDistrict(of: enrolment(task.enrolment), on: day)
    return ExaminationTerms(
      absences: settings.number(.examinationNoShows, at: district, on: day),
      summonsDays: settings.number(.summonsDays, at: district, on: day),
      answerDays: settings.number(.answerDays, at: district, on: day),
      isForwarded: try client(task.client).protection != nil)
  }

  /// The district that had a case on a day: its settings hold for what was opened then, whoever has followed it (R1.7).
  func homeDistrict(of enrolment: Enrolment, on day: Day) throws(Refusal) -> Unit {
    let referred = try referral(enrolment.referral).content.district
    guard referred != enrolment.district else { return .district(referred) }
    return .district(HomeDistrictDirectory(try districts()).inCharge(of: referred, on: day))
  }

  private func evidence(of letter: SentLetter) throws(Refusal) -> Evidence {
    Evidence(
      key: "letter \(letter.id.rawValue)", day: letter.day, what: letter.kind.sent(by: letter.way),
      written: letter.recorded.day, by: try user(letter.by).fullName)
  }

  private func evidence(ofFindingIn task: FollowUpTask) throws(Refusal) -> Evidence {
    guard let found = task.found, let label = task.finding?.label else {
      throw Refusal(.storage, "noFinding", "En avslutad kontroll saknar orsak. Säg till administratören.")
    }
    return Evidence(
      key: "check \(task.id.rawValue) \(label)", day: found.at.day, what: label, by: try user(found.by).fullName)
  }

  private func attempts(
    in task: FollowUpTask, until moment: LocalDateTime
  ) throws(Refusal) -> [ExaminationFacts.Attempt] {
    var found: [ExaminationFacts.Attempt] = []
    for attempt in try ownAttempts(in: task) where attempt.written <= moment {
      found.append(
        ExaminationFacts.Attempt(
          at: attempt.at,
          Evidence(
            key: "attempt \(attempt.id.rawValue)", day: attempt.at.day, what: attempt.way.label,
            written: attempt.written.day, by: try user(attempt.by).fullName)))
    }
    return found
  }

  /// Of two records of a kind the later holds; an answer holds for the hearing before it.
  private func add(_ records: [ExaminationRecord], to facts: inout ExaminationFacts) throws(Refusal) {
    for record in records {
      let (key, by) = ("record \(record.id.rawValue)", try user(record.by).fullName)
      func evidence(_ day: Day, _ what: String) -> Evidence {
        Evidence(key: key, day: day, what: what, written: record.at.day, by: by)
      }
      switch record.content {
      case .hearing(let hearing):
        facts.heard = ExaminationFacts.Heard(hearing: hearing, told: evidence(hearing.told, hearing.way.label))
      case .answer(let day, let words): facts.heard?.answer = evidence(day, words)
      case .language(let considered):
        let interpreter = considered.needsInterpreter ? "tolk behövs" : "tolk behövs inte"
        facts.language = evidence(record.at.day, "\(considered.language), \(interpreter): \(considered.how),")
      }
    }
  }

  /// Past occasions of cases whose R7.1 task waits.
  private func unchecked(of cases: [Enrolment], before moment: LocalDateTime) throws(Refusal) -> [Occasion] {
    var found: [Occasion] = []
    for enrolment in cases {
      for task in try tasks(of: enrolment.id) where task.kind == .checkAbsence && task.state == .open {
        guard let missed = task.occasion else { continue }
        let occasion = try occasion(missed)
        if occasion.hasBegun(at: moment) { found.append(occasion) }
      }
    }
    return found.sorted { $0.start < $1.start }
  }
}

extension SentLetter {
  /// Whether it may have called the client to what was missed: it is about that place, or that activity, or a plan.
  fileprivate func isAbout(_ absence: RightExamination.Absence) -> Bool {
    switch subject {
    case .place(let place): place == absence.place?.id
    case .activity(let activity): absence.occasion.kind == .session(activity)
    case .plan: letter.names(absence.occasion)
    case .enrolment: false
    }
  }
}
