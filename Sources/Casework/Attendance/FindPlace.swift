import Domain

/// The place of a case at the occasion that begins at a moment (R6.1).
public struct FindPlace: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// When the occasion begins.
  public var start: LocalDateTime

  /// Finds a place.
  public init(enrolment: Enrolment.ID, start: LocalDateTime) {
    self.enrolment = enrolment
    self.start = start
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Participant {
    try session.require(.registerAttendance, for: work.enrolment(enrolment))
    let places = try work.occasions(of: enrolment).filter { $0.occasion.start == start }
    guard let place = places.first(where: { $0.participant.state == .booked }) ?? places.first else {
      throw Refusal(.notFound, "unknownPlace", "Klienten har ingen plats på ett tillfälle som börjar då.")
    }
    return place.participant
  }
}
