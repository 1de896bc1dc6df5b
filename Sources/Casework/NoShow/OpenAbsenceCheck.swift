import Domain

/// What the handläggare needs to check an absence: what was missed, how the client was called, tries so far, and the new
/// times that can be given (R7.2, R7.3).
public struct OpenAbsenceCheck: Verb {
  /// The R7.1 task.
  public var task: FollowUpTask.ID
  /// The last day of an illness that is being filled in: no new time is proposed before it ends (R3.3).
  public var illUntil: Day?

  /// The form of `task`.
  public init(task: FollowUpTask.ID, illUntil: Day? = nil) {
    self.task = task
    self.illUntil = illUntil
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AbsenceCheck {
    let task = try work.task(task)
    let enrolment = try work.enrolment(task.enrolment)
    try session.require(.seeCases, for: enrolment)
    guard task.kind == .checkAbsence, let missed = task.occasion else {
      throw Refusal(.impossible, "otherKind", "Uppgiften gäller något annat än en frånvaro.")
    }
    let occasion = try work.occasion(missed)
    let place = try work.participant(of: enrolment.id, at: missed)
    var attempts: [AbsenceCheck.Attempt] = []
    for attempt in try work.ownAttempts(in: task) {
      attempts.append(AbsenceCheck.Attempt(attempt: attempt, by: try work.user(attempt.by).fullName))
    }
    let coachName = try enrolment.coach.map { id throws(Refusal) in try work.user(id).fullName }
    var chain = try work.chain(of: enrolment, on: session.today)
    let counting = try? chain.apply(.foundCounting, at: missed)
    return AbsenceCheck(
      task: task, enrolment: enrolment, client: try work.client(task.client), occasion: occasion, place: place,
      called: try work.letter(calling: enrolment.id, to: occasion),
      coachName: coachName, attempts: attempts, history: try work.taskEvents(of: task.id),
      coming: try work.comingTime(of: enrolment.id, after: session.now),
      calendar: try work.workingCalendar(on: session.today),
      proposals: try proposals(for: enrolment, after: occasion, in: work, by: session),
      opensExamination: counting?.contains(.openExamination) == true,
      nothingToExamine: chain.nothingToExamine)
  }

  /// The next sessions of what was missed, then the coach's first free time of the next two days (R7.3); all after a known
  /// illness (R3.3).
  private func proposals(
    for enrolment: Enrolment, after missed: Occasion, in work: any UnitOfWork, by session: Session
  ) throws(Refusal) -> [NewTime] {
    var proposals: [NewTime] = []
    let ill = [illUntil, try work.lastDayOfIllness(of: enrolment.id, on: session.today)].compactMap { $0 }.max()
    let first = max(session.today, ill ?? session.today) + 1
    let after =
      ill.map { max(session.now, LocalDateTime($0 + 1, ClockTime(minutes: 0)!).adding(minutes: -1)) } ?? session.now
    if case .session(let activity) = missed.kind {
      for (session, _) in try work.comingSessions(of: activity, at: enrolment.centre, after: after, limit: 2)
      where try work.participant(of: enrolment.id, at: session.id) == nil {
        proposals.append(.session(session))
      }
    } else if missed.isGroup, let kind = missed.appointmentKind {
      for meeting in try work.comingMeetings(kind, at: enrolment.centre, after: after, limit: 2)
      where try work.participant(of: enrolment.id, at: meeting.id) == nil {
        proposals.append(.session(meeting))
      }
    }
    if let coach = enrolment.coach {
      let kind = missed.isGroup ? .followUp : missed.appointmentKind ?? .followUp
      let minutes = missed.isGroup ? try work.usualMinutes(of: kind, at: enrolment.centre) : missed.minutes
      var days: Set<Day> = []
      for start in try work.freeStarts(
        for: enrolment, coach: coach, room: nil, minutes: minutes, from: first, days: 10, now: session.now)
      where days.count < 2 && days.insert(start.day).inserted {
        proposals.append(.appointment(kind: kind, start: start, minutes: minutes, coach: coach))
      }
    }
    return proposals
  }
}
