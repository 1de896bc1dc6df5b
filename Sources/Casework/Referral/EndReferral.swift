import Domain

/// Ends a referral without a closure: the jobbtorg returns it to the district with the reason, which stops the
/// first-visit clock, or the district revokes it (R1.2, R2.1). Coming times are cancelled and open tasks withdrawn; a
/// return asks the district to complete it, which the next referral answers.
public struct EndReferral: Verb {
  /// The enrolment that arose with it.
  public var enrolment: Enrolment.ID
  /// The version read (R15.3).
  public var version: Int
  /// Returned or revoked.
  public var kind: ReferralEnd.Kind
  /// Why, for the other side to read.
  public var reason: String
  /// The coming times that were shown to be cancelled: where there is another one, nothing is done; nil where whoever
  /// confirms takes all.
  public var cancelling: Set<Participant.ID>?

  /// Ends a referral.
  public init(
    enrolment: Enrolment.ID, version: Int, kind: ReferralEnd.Kind, reason: String,
    cancelling: Set<Participant.ID>? = nil
  ) {
    self.enrolment = enrolment
    self.version = version
    self.kind = kind
    self.reason = reason
    self.cancelling = cancelling
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var enrolment = try work.enrolment(enrolment)
    try session.require(kind == .returned ? .decideReferral : .revokeReferral, for: enrolment)
    guard enrolment.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat inskrivningen. Läs kortet på nytt.")
    }
    try work.requireNotBegun(enrolment, at: session.now)
    guard let reason = try TextFilter.accepted(reason, maxLength: 1000, lines: .multiple) else {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför, så att den andra sidan förstår vad som ska göras.",
        fields: ["reason": "Skriv varför."])
    }
    let open = try ListOpenOf(enrolment: enrolment.id).run(in: work, by: session)
    if let cancelling { try open.bookings.require(in: cancelling, today: session.today) }
    for row in open.tasks { try work.withdraw(row.task, because: "Remissen är \(kind.label).", by: session) }
    for place in open.bookings { try work.cancel(place.participant.id, as: .cancelledByUs, by: session) }
    var referral = try work.referral(enrolment.referral)
    referral.state = kind.referralState
    referral.stateReason = reason
    try work.update(referral)
    enrolment = try work.enrolment(enrolment.id)
    enrolment.referralEnd = ReferralEnd(kind: kind, day: session.today)
    try work.update(enrolment)
    try work.trace(kind == .returned ? .referralReturned : .referralRevoked, in: enrolment, by: session)
    if kind == .returned {
      try work.open(
        .completeReferral, in: enrolment, due: work.absenceCheckDue(in: enrolment, on: session.today), note: reason,
        by: session)
    }
    try work.refresh(enrolment.id, now: session.now)
    let message = try work.line("remissen \(kind.label)", of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}

extension UnitOfWork {
  /// Refuses where the client has begun, or the enrolment has ended: a closure is for that (R8.3).
  func requireNotBegun(_ enrolment: Enrolment, at now: LocalDateTime) throws(Refusal) {
    guard enrolment.isOpen else {
      throw Refusal(
        .impossible, "ended", "\(enrolment.caseNumber.text) är redan \(enrolment.stateLabel).")
    }
    let begun = try occasions(of: enrolment.id).contains {
      $0.participant.state == .booked && $0.occasion.state.expectsAttendance
        && ($0.participant.mark != nil || $0.occasion.hasBegun(at: now))
    }
    guard !begun, enrolment.state == .referred || enrolment.state == .firstVisitGiven else { throw ReferralEnd.begun }
  }

  /// Closes what earlier returns asked the district to complete, now that a new referral of the client has come.
  func answerReturns(with enrolment: Enrolment, by session: Session) throws(Refusal) {
    for earlier in try enrolments(of: enrolment.client) where earlier.referralEnd?.kind == .returned {
      for task in try tasks(of: earlier.id) where task.kind == .completeReferral && task.state == .open {
        try close(task, note: task.note, line: "Klar: ny remiss, \(enrolment.caseNumber.text).", by: session)
      }
    }
  }
}
