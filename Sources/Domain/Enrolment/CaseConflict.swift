/// A time of a case that speaks against how the case stands. Closing, returning, moving and interrupting a case, and booking
/// and marking in it, each see to it that there is none; what is given back by an undo or done again is held against the same
/// (R1.2, R1.7, R8.2, R8.3).
public struct CaseConflict: Hashable, Sendable {
  /// What speaks against what.
  public enum Kind: Hashable, Sendable {
    /// A time to come in a case that has ended.
    case comingAfterEnd
    /// A time after the closing that is not registered.
    case unregisteredAfterEnd
    /// Presence or absence after the closing.
    case attendedAfterEnd
    /// A time that has been in a case whose referral was returned or revoked.
    case begunThoughEnded
    /// A time to come, or not registered, at a jobbtorg where the case is not any more.
    case elsewhere
    /// A time to come in an interruption.
    case comingInside
    /// A time that has been and is not registered in an interruption.
    case pastInside
    /// Presence or absence in an interruption.
    case attendedInside
  }

  /// What speaks against what.
  public var kind: Kind
  /// The client's place.
  public var place: Participant.ID

  /// What there is in a case at a moment, with the time that it is about.
  public static func all(
    in enrolment: Enrolment, places: [(occasion: Occasion, participant: Participant)], interruptions: [Interruption],
    at now: LocalDateTime
  ) -> [(conflict: CaseConflict, occasion: Occasion)] {
    var found: [(conflict: CaseConflict, occasion: Occasion)] = []
    for (occasion, place) in places where occasion.state.expectsAttendance && place.state == .booked {
      for kind in kinds(of: occasion, place, in: enrolment, interruptions, at: now) {
        found.append((CaseConflict(kind: kind, place: place.id), occasion))
      }
    }
    return found
  }

  private static func kinds(
    of occasion: Occasion, _ place: Participant, in enrolment: Enrolment, _ interruptions: [Interruption],
    at now: LocalDateTime
  ) -> [Kind] {
    let day = occasion.start.day
    let isToCome = !occasion.hasBegun(at: now)
    let isUnregistered = occasion.isUnregistered(place, at: now)
    let isAttended = place.mark == .noShow || place.mark?.isPresence == true
    var kinds: [Kind] = []
    if enrolment.endDay != nil {
      if isToCome { kinds.append(.comingAfterEnd) }
      if enrolment.referralEnd != nil, !isToCome { kinds.append(.begunThoughEnded) }
      if let closed = enrolment.closure?.day, closed < day {
        if isUnregistered { kinds.append(.unregisteredAfterEnd) }
        if isAttended { kinds.append(.attendedAfterEnd) }
      }
    }
    if occasion.centre != enrolment.centre, isToCome || isUnregistered { kinds.append(.elsewhere) }
    for interruption in interruptions {
      if isToCome, interruption.blocksBooking(on: day) { kinds.append(.comingInside) }
      guard interruption.covers(day) else { continue }
      if isUnregistered { kinds.append(.pastInside) }
      if isAttended { kinds.append(.attendedInside) }
    }
    return kinds
  }

  /// The refusal of whatever would bring it about, in the words of the act that sees to it.
  public func refusal(of occasion: Occasion, in enrolment: Enrolment, at now: LocalDateTime) -> Refusal {
    let today = now.day
    switch kind {
    case .comingAfterEnd: return Self.ended(enrolment, occasion)
    case .unregisteredAfterEnd, .attendedAfterEnd: return enrolment.closedBefore(occasion)
    case .begunThoughEnded: return ReferralEnd.begun
    case .elsewhere:
      guard occasion.hasBegun(at: now) else {
        return Refusal(
          .impossible, "otherCentre",
          "\(occasion.title) \(occasion.start.day.listText(today: today)) hör till ett annat jobbtorg än ärendet. Avboka "
            + "den tiden först.")
      }
      return CentreMove.unregisteredRefusal([occasion.start], today: today)
    case .comingInside: return InterruptionRules.unnamed(coming: occasion, today: today)
    case .pastInside: return InterruptionRules.unnamed(past: occasion, today: today)
    case .attendedInside: return InterruptionRules.attended(on: occasion.start.day)
    }
  }

  /// The refusal of a time to come in a case that has ended.
  public static func ended(_ enrolment: Enrolment, _ occasion: Occasion) -> Refusal {
    Refusal(
      .impossible, "closed",
      "\(enrolment.caseNumber.text) är \(enrolment.referralEnd?.kind.label ?? EnrolmentState.closed.label); tiden "
        + "\(occasion.start.day.iso) kan inte stå igen där.")
  }
}
