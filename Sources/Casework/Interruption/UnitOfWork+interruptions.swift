import Domain

/// Interruptions and what they do to times and marks (R8.2).
extension UnitOfWork {
  /// The interruption and its enrolment, refused where the session may not, or somebody else has changed it.
  func interruption(_ id: Interruption.ID, version: Int, by session: Session) throws(Refusal)
    -> (Interruption, Enrolment)
  {
    let interruption = try interruption(id)
    let enrolment = try enrolment(interruption.enrolment)
    try session.require(.interrupt, for: enrolment)
    guard interruption.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat avbrottet. Se efter vad som gäller nu.")
    }
    return (interruption, enrolment)
  }

  /// Ends an interruption that lasts, by itself or with its enrolment.
  func end(_ interruption: Interruption, on day: Day, in enrolment: Enrolment, by session: Session) throws(Refusal) {
    var ended = interruption
    ended.ended = day
    try update(ended)
    try trace(.interruptionEnded, in: enrolment, by: session)
  }

  /// Standing times of an enrolment that have not begun, the nearest first.
  func comingTimes(of enrolment: Enrolment.ID, after now: LocalDateTime) throws(Refusal) -> [ClientCard.Place] {
    try occasions(of: enrolment).filter { $0.occasion.isToCome(for: $0.participant, at: now) }.reversed().map {
      ClientCard.Place(occasion: $0.occasion, participant: $0.participant)
    }
  }

  /// Cancels the coming times that an interruption takes away, refused where one of them was not named.
  func cancelTimes(
    inside interruption: Interruption, naming: Set<Participant.ID>, by session: Session
  ) throws(Refusal) {
    let inside = try comingTimes(of: interruption.enrolment, after: session.now).filter {
      interruption.blocksBooking(on: $0.occasion.start.day)
    }
    if let unseen = inside.first(where: { !naming.contains($0.id) })?.occasion {
      throw InterruptionRules.unnamed(coming: unseen, today: session.today)
    }
    for place in inside { try cancel(place.id, as: .lapsed, by: session) }
  }

  /// Past occasions of an enrolment on the days of an interruption at which nothing is registered, the latest first.
  func pastTimes(inside interruption: Interruption, before now: LocalDateTime) throws(Refusal) -> [ClientCard.Place] {
    try unregisteredTimes(of: interruption.enrolment, before: now).filter {
      interruption.covers($0.occasion.start.day)
    }
  }

  /// Sets the occasions that have been in an interruption, and at which nothing is registered, to "väntades inte" with a
  /// reason; refused where one of them was not named: it is registered first, or named too (R8.2).
  func settlePast(
    inside interruption: Interruption, naming: Set<Participant.ID>, reason: String?, by session: Session
  ) throws(Refusal) {
    let past = try pastTimes(inside: interruption, before: session.now)
    if let unseen = past.first(where: { !naming.contains($0.id) })?.occasion {
      throw InterruptionRules.unnamed(past: unseen, today: session.today)
    }
    guard !past.isEmpty else { return }
    guard let reason = try TextFilter.accepted(reason, maxLength: 200) else {
      throw Refusal(
        .invalid, "absentMissing", "Skriv varför klienten inte väntades.",
        fields: ["absent": "Skriv varför klienten inte väntades."])
    }
    for place in past {
      try setMark(.notExpected(reason: reason), of: place.participant, enteredInError: false, by: session)
    }
  }

  /// Refuses where an occasion is set to "väntades inte" that no interruption of the enrolment covers any more (R6.2).
  func requireInterruptions(of enrolment: Enrolment.ID) throws(Refusal) {
    let interruptions = try interruptions(of: enrolment)
    let outside = try occasions(of: enrolment).first {
      $0.participant.mark?.isNotExpected == true && !interruptions.cover($0.occasion.start.day)
    }
    guard let outside = outside?.occasion else { return }
    throw Refusal(
      .impossible, "notExpectedOutside",
      "\(outside.title) \(outside.start.day.iso) står som \"väntades inte\" och skulle ligga utanför avbrottet. Rätta den "
        + "markeringen i uppropet först.", fields: ["day": "\(outside.start.day.iso) står som \"väntades inte\"."])
  }

  /// Days of occasions that have begun at which an enrolment's client is registered as there, as absent, or as having
  /// reported absence: an enrolment lasted then (R8.3).
  func registeredDays(of enrolment: Enrolment.ID, before now: LocalDateTime) throws(Refusal) -> [Day] {
    try occasions(of: enrolment).filter {
      $0.occasion.hasBegun(at: now) && $0.occasion.state.expectsAttendance && $0.participant.state == .booked
        && $0.participant.mark.map { !$0.isNotExpected } == true
    }.map(\.occasion.start.day)
  }

  /// Days on which an enrolment's client is registered as there, or as a no-show.
  func attendedDays(of enrolment: Enrolment.ID) throws(Refusal) -> [Day] {
    try occasions(of: enrolment).filter {
      $0.occasion.state.expectsAttendance && $0.participant.state == .booked
        && ($0.participant.mark == .noShow || $0.participant.mark?.isPresence == true)
    }.map(\.occasion.start.day)
  }

  /// Refuses a time that lies in an interruption: told before it is saved.
  func requireOutsideInterruptions(_ enrolment: Enrolment.ID, on day: Day) throws(Refusal) {
    for interruption in try interruptions(of: enrolment) where interruption.blocksBooking(on: day) {
      throw interruption.bookingRefusal
    }
  }

  /// Refuses a mark that an interruption speaks against: presence and absence while it lasts, "väntades inte" outside it
  /// (R6.2, R8.2).
  func requireExpectation(of mark: AttendanceMark?, in enrolment: Enrolment.ID, on day: Day) throws(Refusal) {
    guard let mark else { return }
    let covering = try interruptions(of: enrolment).filter { $0.covers(day) }
    if mark.isNotExpected {
      guard covering.isEmpty else { return }
      throw Refusal(
        .impossible, "noInterruption",
        "Inget avbrott omfattar \(day.iso): klienten väntades. Registrera hur det var, eller gör avbrottet först.")
    }
    for interruption in covering {
      throw Refusal(
        .impossible, "interruption",
        interruption.isOpen
          ? "Avbrott sedan \(interruption.from.iso): ingen närvaro väntas. Är klienten tillbaka, avsluta avbrottet på "
            + "klientkortet först."
          : "Avbrott \(interruption.from.iso) till \(interruption.ended?.iso ?? ""): ingen närvaro väntades den dagen.")
    }
  }
}
