import Domain

/// What takes place on a day.
public struct DayOccasions: Hashable, Sendable {
  /// An occasion with how far its registration is.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The occasion.
    public var id: Occasion.ID { occasion.id }
    /// The occasion.
    public var occasion: Occasion
    /// Who leads it.
    public var leaderName: String?
    /// The one client's name, for a single meeting.
    public var clientName: PersonName?
    /// The one client's enrolment, for a single meeting.
    public var enrolment: Enrolment.ID?
    /// The one client's place, for a single meeting: what is marked.
    public var place: Participant?
    /// How many are expected.
    public var expected: Int
    /// How many are registered.
    public var registered: Int

    /// A row.
    public init(
      occasion: Occasion, leaderName: String? = nil, clientName: PersonName? = nil, enrolment: Enrolment.ID? = nil,
      place: Participant? = nil, expected: Int, registered: Int
    ) {
      self.occasion = occasion
      self.leaderName = leaderName
      self.clientName = clientName
      self.enrolment = enrolment
      self.place = place
      self.expected = expected
      self.registered = registered
    }

    init(_ occasion: Occasion, in work: any UnitOfWork) throws(Refusal) {
      let booked = try work.participants(of: occasion.id).filter { $0.state == .booked }
      let places = booked.filter { $0.mark?.isNotExpected != true }
      let only = occasion.isGroup ? nil : booked.first
      self.init(
        occasion: occasion,
        leaderName: try occasion.leader.map { id throws(Refusal) in try work.user(id).fullName },
        clientName: try only.map { place throws(Refusal) in try work.client(place.client).details.name },
        enrolment: only?.enrolment, place: only, expected: places.count, registered: places.count { $0.mark != nil })
    }
  }

  /// The day.
  public var day: Day
  /// Its occasions, by time.
  public var rows: [Row]
  /// Earlier ones with people not registered, oldest first.
  public var overdue: [Row]
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar

  /// A day.
  public init(day: Day, rows: [Row], overdue: [Row], calendar: WorkingCalendar) {
    self.day = day
    self.rows = rows
    self.overdue = overdue
    self.calendar = calendar
  }
}
