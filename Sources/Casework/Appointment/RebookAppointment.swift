import Domain

/// Moves a client's booked time to another, one step: the old one says who asked, why and what came instead (R3.2).
public struct RebookAppointment: Verb {
  /// The new time.
  public enum Time: Hashable, Sendable {
    /// A single meeting to be booked.
    case booking(Booking)
    /// A place in a group.
    case occasion(Occasion.ID, interpreter: Booking.Interpreter?)
  }

  /// The place that is given up.
  public var participant: Participant.ID
  /// Who asked for it.
  public var asked: Rebooking.Asked
  /// Why.
  public var reason: String
  /// The new time.
  public var time: Time

  /// Moves a place.
  public init(participant: Participant.ID, asked: Rebooking.Asked, reason: String, time: Time) {
    self.participant = participant
    self.asked = asked
    self.reason = reason
    self.time = time
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingOutcome {
    let place = try work.participant(participant)
    let enrolment = try work.requireBookable(place.enrolment, by: session)
    let occasion = try work.occasion(place.occasion)
    try work.requireCancellable(place, at: occasion, now: session.now)
    let reason = try TextFilter.accept(reason, maxLength: 200, lines: .single)
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(.invalid, "reason", "Skriv varför tiden flyttas.", fields: ["reason": "Skriv varför."])
    }
    if case .occasion(occasion.id, _) = time {
      throw Refusal(.impossible, "sameTime", "Det är samma tid. Välj en annan.")
    }
    try work.cancel(place.id, as: .rebooked, by: session)
    let new =
      switch time {
      case .booking(let booking): try work.book(booking, for: enrolment, by: session)
      case .occasion(let id, let interpreter):
        try work.join(id, enrolment: enrolment, interpreter: interpreter, by: session)
      }
    var moved = try work.participant(place.id)
    moved.rebooking = Rebooking(to: new.id, asked: asked, reason: reason)
    try work.update(moved)
    let to = try work.occasion(new.occasion)
    func words(_ start: LocalDateTime) -> String { "\(start.day.listText(today: session.today)) \(start.time.text)" }
    let line = try work.line(
      "\(occasion.title) \(words(occasion.start)) ombokad till \(words(to.start))", [to.place], of: place.client)
    try work.keepUndo(title: line, by: session)
    return BookingOutcome(place: new, occasion: to, line: line)
  }
}

extension UnitOfWork {
  /// Refuses where a place does not stand any more, or has begun (R3.2).
  func requireCancellable(_ place: Participant, at occasion: Occasion, now: LocalDateTime) throws(Refusal) {
    guard place.state == .booked, occasion.state == .booked, place.mark == nil else {
      throw Refusal(.impossible, "notBooked", "Tiden är redan \(place.mark?.label ?? occasion.state.label).")
    }
    guard occasion.start > now else {
      throw Refusal(
        .impossible, "past", "Mötet har redan börjat. Registrera närvaro, eller att det inte genomfördes.")
    }
  }
}
