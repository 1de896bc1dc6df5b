import Domain

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

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingOutcome {
    let enrolment = try work.requireBookable(enrolment, by: session)
    let place = try work.join(occasion, enrolment: enrolment, interpreter: interpreter, by: session)
    return try BookingOutcome(of: place, in: work, by: session)
  }
}
