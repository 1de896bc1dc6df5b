import Domain

/// Cancels a client's place before it begins: by us, or by the client in time (R3.2).
public struct CancelBooking: Verb {
  /// The place.
  public var participant: Participant.ID
  /// True when the client asked for it.
  public var byClient: Bool

  /// Cancels a place.
  public init(participant: Participant.ID, byClient: Bool) {
    self.participant = participant
    self.byClient = byClient
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let place = try work.participant(participant)
    let enrolment = try work.enrolment(place.enrolment)
    try session.require(.book, for: enrolment)
    let occasion = try work.occasion(place.occasion)
    try work.requireCancellable(place, at: occasion, now: session.now)
    try work.cancel(place.id, as: byClient ? .cancelledByClient : .cancelledByUs, by: session)
    let message = try work.line(
      "\(occasion.title) \(occasion.start.day.listText(today: session.today)) avbokad", of: place.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
