import Domain

/// A booking that was made.
public struct BookingOutcome: LineOutcome {
  /// The client's place.
  public var place: Participant
  /// What was booked.
  public var occasion: Occasion
  /// What was done.
  public var line: ActLine

  /// A booking.
  public init(place: Participant, occasion: Occasion, line: ActLine) {
    self.place = place
    self.occasion = occasion
    self.line = line
  }

  init(of place: Participant, in work: any UnitOfWork, by session: Session)
    throws(Refusal)
  {
    let occasion = try work.occasion(place.occasion)
    let when = "\(occasion.start.day.listText(today: session.today)) \(occasion.start.time.text)"
    let line = try work.line(
      "\(occasion.title) \(when)", [occasion.place] + work.emptyNote(for: work.enrolment(place.enrolment)),
      of: place.client)
    try work.keepUndo(title: line, by: session)
    self.init(place: place, occasion: occasion, line: line)
  }
}
