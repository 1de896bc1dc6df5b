import Domain

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

  init(of place: Participant, in work: any UnitOfWork, by session: Session)
    throws(Refusal)
  {
    let occasion = try work.occasion(place.occasion)
    let when = "\(occasion.start.day.listText(today: session.today)) \(occasion.start.time.text)"
    let message = try work.line(
      "\(occasion.title) \(when)", [occasion.place] + work.emptyNote(for: work.enrolment(place.enrolment)),
      of: place.client)
    try work.keepUndo(title: message, by: session)
    self.init(place: place, occasion: occasion, message: message)
  }
}
