import Domain

extension UnitOfWork {
  /// What a letter says, as of now; refused where there is nothing to write about.
  func letterContent(_ request: LetterRequest, by session: Session) throws(Refusal) -> LetterContent {
    let enrolment = try enrolment(request.enrolment)
    try session.require(.sendLetter, for: enrolment)
    guard try belongs(request.subject, to: enrolment) else {
      throw Refusal(.impossible, "otherCase", "Brevet gäller något som inte hör till ärendet.")
    }
    return try letterContent(request, in: enrolment, writer: session.fullName, at: session.now)
  }

  /// What a letter says as of a moment, with what is known now; refused where there is nothing to write about.
  func letterContent(_ request: LetterRequest, in enrolment: Enrolment, writer: String, at now: LocalDateTime)
    throws(Refusal) -> LetterContent
  {
    guard let centre = try centres().first(where: { $0.id == enrolment.centre }) else {
      throw Refusal(.notFound, "centre", "Jobbtorget finns inte längre i registret.")
    }
    let client = try client(enrolment.client)
    let (kind, body, names) = try letterBody(request.subject, of: enrolment, at: now)
    return LetterContent(
      enrolment: enrolment.id, caseNumber: enrolment.caseNumber, kind: kind, subject: request.subject, sender: centre,
      recipient: .init(
        name: client.details.name, address: client.details.address, isProtected: client.protection != nil,
        language: client.details.language),
      written: now.day, writer: writer, body: body,
      benefit: try benefit(in: enrolment, on: now.day), names: names)
  }

  /// The benefit that absence can affect: none for a person under 18 (R7.4).
  private func benefit(in enrolment: Enrolment, on today: Day) throws(Refusal) -> Benefit? {
    try nothingToExamine(for: enrolment, on: today) == nil
      ? Benefit(of: referral(enrolment.referral).content) : nil
  }

  private func letterBody(_ subject: SentLetter.Subject, of enrolment: Enrolment, at now: LocalDateTime)
    throws(Refusal) -> (LetterKind, LetterContent.Body, [NamedOccasion])
  {
    switch subject {
    case .place(let id):
      let place = try participant(id)
      let summons = try summons(to: place, of: enrolment, at: now)
      return (
        summons.missed == nil ? .summons : .secondSummons, .summons(summons),
        [NamedOccasion(occasion: place.occasion, start: summons.start)]
      )
    case .activity(let id):
      let sessions = try comingSessions(of: id, in: enrolment.id, after: now)
      return (.schedule, .schedule(try schedule(sessions)), sessions.named)
    case .plan(let id):
      let plan = try plan(id)
      let sessions = try comingSessions(in: plan.content, of: enrolment.id, after: now)
      return (.plan, .plan(try planLetter(plan, sessions, of: enrolment, on: now.day)), sessions.named)
    case .enrolment:
      return (.participation, .participation(try participationLetter(of: enrolment, at: now)), [])
    }
  }

  /// The letter that shows a client called to an occasion: that names it and was sent by a way that proves, the latest
  /// before it began; nil where none does (R7.5).
  func letter(calling enrolment: Enrolment.ID, to occasion: Occasion) throws(Refusal) -> SentLetter? {
    try ownLetters(of: enrolment).calling(to: occasion)
  }

  // MARK: Summons

  private func summons(to place: Participant, of enrolment: Enrolment, at now: LocalDateTime)
    throws(Refusal) -> SummonsLetter
  {
    let occasion = try occasion(place.occasion)
    guard occasion.isToCome(for: place, at: now) else {
      throw Refusal(
        .impossible, "notComing",
        "\(occasion.title) \(occasion.start.day.listText(today: now.day)) står inte längre som kommande tid.")
    }
    return SummonsLetter(
      kind: occasion.appointmentKind, title: occasion.title, start: occasion.start, minutes: occasion.minutes,
      place: occasion.place, isInHouse: occasion.room != nil || occasion.place == "jobbtorget",
      meets: try occasion.leader.map { id throws(Refusal) in try user(id).fullName },
      interpreter: place.interpreterLanguage.map { .init(language: $0, isBooked: place.isInterpreterBooked) },
      answerBy: SummonsLetter.answerBy(
        start: occasion.start.day, today: now.day, calendar: try workingCalendar(on: now.day)),
      missed: try missed(before: occasion, of: enrolment))
  }

  /// The time that a letter about another follows: the latest registered one of `places` before it, where the client did
  /// not come.
  func missed(before occasion: Occasion, in places: [(occasion: Occasion, participant: Participant)]) -> Occasion? {
    let latest = places.first {
      $0.occasion.start < occasion.start && $0.participant.mark != nil && $0.occasion.state.expectsAttendance
    }
    guard let latest, case .noShow = latest.participant.mark else { return nil }
    return latest.occasion
  }

  private func missed(before occasion: Occasion, of enrolment: Enrolment) throws(Refusal) -> SummonsLetter.Missed? {
    guard let absence = missed(before: occasion, in: try occasions(of: enrolment.id)) else { return nil }
    let check = try task(.checkAbsence, of: enrolment.id, about: absence.id)
    return SummonsLetter.Missed(
      title: absence.title, start: absence.start,
      isExplained: check?.state == .closed && check?.finding.map { !$0.counts } ?? false)
  }

  // MARK: The other letters

  /// The coming sessions of an activity at which the client is expected, by time.
  func comingSessions(of activity: Activity.ID, in enrolment: Enrolment.ID, after now: LocalDateTime)
    throws(Refusal) -> [Occasion]
  {
    try occasions(of: enrolment).filter {
      $0.occasion.kind == .session(activity) && $0.occasion.isToCome(for: $0.participant, at: now)
    }.map(\.occasion).reversed()
  }

  /// The coming sessions of a plan's activities, in the time that they are planned for, by time.
  private func comingSessions(in plan: ActivityPlan.Content, of enrolment: Enrolment.ID, after now: LocalDateTime)
    throws(Refusal) -> [Occasion]
  {
    var found: [Occasion.ID: Occasion] = [:]
    for activity in plan.goals.flatMap(\.activities) {
      for session in try comingSessions(of: activity.activity, in: enrolment, after: now)
      where session.start.day >= activity.start && session.start.day <= activity.end ?? session.start.day {
        found[session.id] = session
      }
    }
    return found.values.sorted { ($0.start, $0.id.rawValue) < ($1.start, $1.id.rawValue) }
  }

  private func schedule(_ sessions: [Occasion]) throws(Refusal) -> ScheduleLetter {
    guard let first = sessions.first else {
      throw Refusal(.impossible, "noSessions", "Klienten har inga kommande tillfällen i aktiviteten.")
    }
    return ScheduleLetter(title: first.title, sessions: sessions.map { .init($0) })
  }

  private func planLetter(_ plan: ActivityPlan, _ sessions: [Occasion], of enrolment: Enrolment, on today: Day)
    throws(Refusal) -> PlanLetter
  {
    PlanLetter(
      number: plan.number, state: plan.state, adopted: plan.adopted?.day, content: plan.content,
      fullTimeHours: try settings().number(
        .fullTimeHours, at: .centre(enrolment.centre), on: plan.adopted?.day ?? today),
      sessions: sessions.map { .init($0) })
  }

  private func participationLetter(of enrolment: Enrolment, at now: LocalDateTime) throws(Refusal)
    -> ParticipationLetter
  {
    let places = try occasions(of: enrolment.id)
    let first = min(places.last?.occasion.start.day ?? enrolment.received, enrolment.received)
    return ParticipationLetter(
      from: first, to: now.day,
      counts: Participation(of: places, explained: try explainedAbsences(of: enrolment.id), before: now))
  }
}

extension [Occasion] {
  /// The occasions as a letter names them.
  fileprivate var named: [NamedOccasion] { map { NamedOccasion(occasion: $0.id, start: $0.start) } }
}

extension ScheduleLetter.Session {
  /// A session as the client gets it.
  fileprivate init(_ session: Occasion) {
    self.init(title: session.title, start: session.start, minutes: session.minutes, place: session.place)
  }
}
