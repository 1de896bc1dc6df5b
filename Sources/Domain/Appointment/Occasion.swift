/// A time or a session at which clients are expected: an appointment or an activity session (R3, R6.1).
public struct Occasion: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Occasion>

  /// What takes place.
  public enum Kind: Hashable, Codable, Sendable {
    /// A booked time (R3.1).
    case appointment(AppointmentKind)
    /// A session of an activity of the catalogue (R6.1).
    case session(Activity.ID)
  }

  /// The key in the register.
  public var id: ID
  /// What takes place.
  public var kind: Kind
  /// What lists call it: the activity's name, or the kind of meeting.
  public var title: String
  /// The jobbtorg it belongs to.
  public var centre: JobCentre.ID
  /// When it begins.
  public var start: LocalDateTime
  /// How long it takes.
  public var minutes: Int
  /// The room, nil when it is elsewhere.
  public var room: Room.ID?
  /// Where, in words: the room's name, or a place outside the house.
  public var place: String
  /// The coach or leader.
  public var leader: User.ID?
  /// How many clients it holds; 1 is a single meeting (R3.3).
  public var places: Int
  /// Whether it took place (R3.2).
  public var state: OccasionState
  /// Why it was not held or cancelled.
  public var stateReason: String?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// When it ends.
  public var end: LocalDateTime { start.adding(minutes: minutes) }
  /// Whether it holds several.
  public var isGroup: Bool { places > 1 }
  /// The kind of meeting, nil for a session.
  public var appointmentKind: AppointmentKind? {
    if case .appointment(let kind) = kind { kind } else { nil }
  }

  /// An occasion as stored.
  public init(
    id: ID, kind: Kind, title: String, centre: JobCentre.ID, start: LocalDateTime, minutes: Int, room: Room.ID? = nil,
    place: String, leader: User.ID? = nil, places: Int, state: OccasionState, stateReason: String? = nil, version: Int
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.centre = centre
    self.start = start
    self.minutes = minutes
    self.room = room
    self.place = place
    self.leader = leader
    self.places = places
    self.state = state
    self.stateReason = stateReason
    self.version = version
  }
}
