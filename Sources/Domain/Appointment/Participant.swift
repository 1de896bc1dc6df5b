/// One client's place at an occasion, with what was agreed and what became of it (R3.1, R6.2).
public struct Participant: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Participant>

  /// The key in the register.
  public var id: ID
  /// The occasion.
  public var occasion: Occasion.ID
  /// The enrolment in which the client is expected.
  public var enrolment: Enrolment.ID
  /// The client.
  public var client: Client.ID
  /// The day the time was given: what the five-day promise counts (R2.1).
  public var given: Day
  /// Language of the interpreter, nil when none is needed.
  public var interpreterLanguage: String?
  /// Whether the interpreter is booked.
  public var isInterpreterBooked: Bool
  /// Whether this client's place stands, or was cancelled while the meeting stands for others.
  public var state: OccasionState
  /// The time that came instead, who asked and why; nil unless the place was rebooked (R3.2).
  public var rebooking: Rebooking?
  /// The mark, nil while it is not registered; never read as absent (R6.2).
  public var mark: AttendanceMark?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A place at an occasion as stored.
  public init(
    id: ID, occasion: Occasion.ID, enrolment: Enrolment.ID, client: Client.ID, given: Day,
    interpreterLanguage: String? = nil, isInterpreterBooked: Bool, state: OccasionState, rebooking: Rebooking? = nil,
    mark: AttendanceMark? = nil, version: Int
  ) {
    self.id = id
    self.occasion = occasion
    self.enrolment = enrolment
    self.client = client
    self.given = given
    self.interpreterLanguage = interpreterLanguage
    self.isInterpreterBooked = isInterpreterBooked
    self.state = state
    self.rebooking = rebooking
    self.mark = mark
    self.version = version
  }
}
