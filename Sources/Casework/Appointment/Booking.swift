import Domain

/// A single meeting to book (R3.1).
public struct Booking: Hashable, Sendable {
  /// An interpreter at a meeting.
  public struct Interpreter: Hashable, Sendable {
    /// The language.
    public var language: String
    /// Whether one is booked.
    public var isBooked: Bool

    /// An interpreter.
    public init(language: String, isBooked: Bool) {
      self.language = language
      self.isBooked = isBooked
    }

    /// What the client's stated need asks for, not yet booked; nil where none is needed.
    init?(needOf client: Client) {
      guard client.details.needsInterpreter == true, let language = client.details.language else { return nil }
      self.init(language: language, isBooked: false)
    }
  }

  /// What for.
  public var kind: AppointmentKind
  /// When it begins.
  public var start: LocalDateTime
  /// How long.
  public var minutes: Int
  /// With whom.
  public var coach: User.ID?
  /// In which room, nil when elsewhere.
  public var room: Room.ID?
  /// Where, when not in a room of the house.
  public var place: String?
  /// The interpreter, nil for what the client's need says.
  public var interpreter: Interpreter?

  /// A meeting.
  public init(
    kind: AppointmentKind, start: LocalDateTime, minutes: Int, coach: User.ID? = nil, room: Room.ID? = nil,
    place: String? = nil, interpreter: Interpreter? = nil
  ) {
    self.kind = kind
    self.start = start
    self.minutes = minutes
    self.coach = coach
    self.room = room
    self.place = place
    self.interpreter = interpreter
  }
}
