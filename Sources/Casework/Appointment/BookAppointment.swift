import Domain

/// Books a single meeting for a client (R3.1, R3.3); the first time given stops the first-visit clock (R2.1).
public struct BookAppointment: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The meeting.
  public var booking: Booking

  /// Books `booking`.
  public init(enrolment: Enrolment.ID, booking: Booking) {
    self.enrolment = enrolment
    self.booking = booking
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingOutcome {
    let enrolment = try work.requireBookable(enrolment, by: session)
    let (place, settled) = try work.book(booking, for: enrolment, by: session)
    return try BookingOutcome(of: place, settled: settled, in: work, by: session)
  }
}

/// Gives a client a place at a group meeting or session (R3.3, R6.1).
public struct JoinOccasion: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The group meeting or session.
  public var occasion: Occasion.ID
  /// The interpreter, nil for what the client's need says.
  public var interpreter: Booking.Interpreter?

  /// A place at `occasion`.
  public init(enrolment: Enrolment.ID, occasion: Occasion.ID, interpreter: Booking.Interpreter? = nil) {
    self.enrolment = enrolment
    self.occasion = occasion
    self.interpreter = interpreter
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingOutcome {
    let enrolment = try work.requireBookable(enrolment, by: session)
    let (place, settled) = try work.join(occasion, enrolment: enrolment, interpreter: interpreter, by: session)
    return try BookingOutcome(of: place, settled: settled, in: work, by: session)
  }
}

/// A booking that was made.
public struct BookingOutcome: Sendable {
  /// The client's place.
  public var place: Participant
  /// What was booked.
  public var occasion: Occasion
  /// What was done, Swedish, for the message line.
  public var message: String

  /// A booking.
  public init(place: Participant, occasion: Occasion, message: String) {
    self.place = place
    self.occasion = occasion
    self.message = message
  }

  init(of place: Participant, settled: [FollowUpTask.ID], in work: any UnitOfWork, by session: Session)
    throws(Refusal)
  {
    let occasion = try work.occasion(place.occasion)
    let name = try work.client(place.client).details.name.listText
    let when = "\(occasion.start.day.listText(today: session.today)) \(occasion.start.time.text)"
    let message = "\(name): \(occasion.title) \(when), \(occasion.place)."
    try work.keepUndo(
      title: message, inverse: .bookings([place.id], reopen: settled), by: session.user, at: session.now)
    self.init(place: place, occasion: occasion, message: message)
  }
}

extension UnitOfWork {
  /// The enrolment, refused where the session may not book for it or it is closed.
  func requireBookable(_ id: Enrolment.ID, by session: Session) throws(Refusal) -> Enrolment {
    let enrolment = try enrolment(id)
    try session.require(.book, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(
        .impossible, "closed", "Inskrivningen \(enrolment.caseNumber.text) är avslutad; inga tider bokas i den.")
    }
    return enrolment
  }
}
