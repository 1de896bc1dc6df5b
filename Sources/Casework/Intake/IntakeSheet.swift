import Domain

/// An intake as its screen shows it: the case, and how far each step has come.
public struct IntakeSheet: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The client.
  public var client: Client
  /// The introduction meeting at which attendance is registered, or to be; nil when one is to be booked.
  public var rollCall: Occasion.ID?
  /// The kallelse to the next time; nil where there is none to call to, or it has been sent.
  public var summons: LetterRequest?
  /// The steps.
  public var progress: IntakeProgress

  /// An intake.
  public init(
    enrolment: Enrolment, client: Client, rollCall: Occasion.ID? = nil, summons: LetterRequest? = nil,
    progress: IntakeProgress
  ) {
    self.enrolment = enrolment
    self.client = client
    self.rollCall = rollCall
    self.summons = summons
    self.progress = progress
  }

  init(of enrolment: Enrolment, in work: any UnitOfWork, at now: LocalDateTime) throws(Refusal) {
    let client = try work.client(enrolment.client)
    let assessment = try AssessmentSheet(of: enrolment, in: work, on: now.day)
    let places = try work.occasions(of: enrolment.id).filter {
      $0.occasion.state.expectsAttendance && $0.participant.state == .booked
    }
    let meetings = places.filter { $0.occasion.appointmentKind == .introductionMeeting }
      .sorted { $0.occasion.start > $1.occasion.start }
    let attended = meetings.first { if case .present = $0.participant.mark { true } else { false } }
    let meeting = attended ?? meetings.first
    let coming = places.filter {
      $0.occasion.appointmentKind != .introductionMeeting && $0.occasion.isToCome(for: $0.participant, at: now)
    }.min { $0.occasion.start < $1.occasion.start }
    let letter = try coming.flatMap { place throws(Refusal) in
      try work.letter(calling: enrolment.id, to: place.occasion)
    }
    let facts = IntakeFacts(
      now: now, contact: client.details.contact, detailsChecked: enrolment.detailsChecked,
      introduction: meeting.map { .init(start: $0.occasion.start, mark: $0.participant.mark) },
      answered: assessment.progress.answered, questions: assessment.progress.total,
      requiredLeft: assessment.missing.count, assessed: assessment.assessment?.completed,
      plan: try work.plans(of: enrolment.id).first?.state,
      nextTime: coming.map { .init(start: $0.occasion.start, title: $0.occasion.title) },
      summoned: letter.map { .init(kind: $0.kind, way: $0.way, day: $0.day) })
    let isMissed =
      switch meeting?.participant.mark {
      case .noShow, .excused, .notExpected: true
      case .present, nil: false
      }
    self.init(
      enrolment: enrolment, client: client, rollCall: isMissed ? nil : meeting?.occasion.id,
      summons: letter == nil
        ? coming.map { LetterRequest(enrolment: enrolment.id, subject: .place($0.participant.id)) } : nil,
      progress: IntakeProgress(facts))
  }
}
