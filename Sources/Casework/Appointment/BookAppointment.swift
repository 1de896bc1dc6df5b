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

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingOutcome {
    let enrolment = try work.requireBookable(enrolment, by: session)
    let place = try work.book(booking, for: enrolment, by: session)
    return try BookingOutcome(of: place, in: work, by: session)
  }
}

extension UnitOfWork {
  /// The enrolment, refused where the session may not book for it or it is closed.
  func requireBookable(_ id: Enrolment.ID, by session: Session) throws(Refusal) -> Enrolment {
    let enrolment = try enrolment(id)
    try session.require(.book, for: enrolment)
    try requireOpen(enrolment)
    return enrolment
  }

  /// Refuses a time in a case that has ended.
  func requireOpen(_ enrolment: Enrolment) throws(Refusal) {
    guard enrolment.isOpen else {
      throw Refusal(
        .impossible, "closed", "Inskrivningen \(enrolment.caseNumber.text) är avslutad; inga tider bokas i den.")
    }
  }
}
