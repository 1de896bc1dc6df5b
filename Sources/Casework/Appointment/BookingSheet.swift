import Domain

/// What the booking screen shows.
public struct BookingSheet: Hashable, Sendable {
  /// A group meeting or session with places left.
  public struct Group: Hashable, Sendable, Identifiable {
    /// The occasion.
    public var id: Occasion.ID { occasion.id }
    /// The occasion.
    public var occasion: Occasion
    /// How many places are taken.
    public var taken: Int

    /// A group.
    public init(occasion: Occasion, taken: Int) {
      self.occasion = occasion
      self.taken = taken
    }
  }

  /// A time that is moved.
  public struct Moved: Hashable, Sendable {
    /// The place that gives way.
    public var place: Participant
    /// What it is at.
    public var occasion: Occasion
  }

  /// The enrolment.
  public var enrolment: Enrolment
  /// The client.
  public var client: Client
  /// The first-visit promise (R2).
  public var promise: FirstVisitPromise
  /// The jobbtorg's coaches.
  public var coaches: [User]
  /// The coach whose times are shown.
  public var coach: User.ID?
  /// The jobbtorg's rooms.
  public var rooms: [Room]
  /// The length in minutes.
  public var minutes: Int
  /// The Monday of the week shown.
  public var monday: Day
  /// What is free, for the grid and for saying why a time is not.
  public var free: FreeTimes
  /// Group meetings and sessions of the coming four weeks with places left.
  public var groups: [Group]
  /// The time that is moved; nil where one is booked anew.
  public var moved: Moved?
  /// The last day of an illness that was found and is not over: no time is proposed before it ends (R3.3).
  public var illUntil: Day?

  /// A sheet.
  public init(
    enrolment: Enrolment, client: Client, promise: FirstVisitPromise, coaches: [User], coach: User.ID? = nil,
    rooms: [Room], minutes: Int, monday: Day, free: FreeTimes, groups: [Group], moved: Moved? = nil,
    illUntil: Day? = nil
  ) {
    self.enrolment = enrolment
    self.client = client
    self.promise = promise
    self.coaches = coaches
    self.coach = coach
    self.rooms = rooms
    self.minutes = minutes
    self.monday = monday
    self.free = free
    self.groups = groups
    self.moved = moved
    self.illUntil = illUntil
  }

  /// Whether the client is known to be ill on a day.
  public func isIll(on day: Day) -> Bool { illUntil.map { day <= $0 } ?? false }
}
