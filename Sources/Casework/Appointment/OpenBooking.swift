import Domain

/// What the booking screen needs: the client, the clock, coaches, rooms, and the free times of a week (R3.3, R2.3).
public struct OpenBooking: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// Any day of the week to show.
  public var week: Day
  /// The kind of meeting, for its usual length.
  public var kind: AppointmentKind
  /// With whom; nil is the responsible coach.
  public var coach: User.ID?
  /// In which room.
  public var room: Room.ID?
  /// How long; nil is the usual length, or of a meeting that is moved its own.
  public var minutes: Int?
  /// The place that gives way to what is booked: its own old time is free for it, and its length, room and interpreter's
  /// language go along (R3.2).
  public var moving: Participant.ID?

  /// The booking screen of a week.
  public init(
    enrolment: Enrolment.ID, week: Day, kind: AppointmentKind, coach: User.ID? = nil, room: Room.ID? = nil,
    minutes: Int? = nil, moving: Participant.ID? = nil
  ) {
    self.enrolment = enrolment
    self.week = week
    self.kind = kind
    self.coach = coach
    self.room = room
    self.minutes = minutes
    self.moving = moving
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> BookingSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.book, for: enrolment)
    let coaches = try work.users(as: .coach, at: .centre(enrolment.centre))
    let proposed = coach ?? enrolment.coach ?? coaches.first { $0.id == session.user }?.id ?? coaches.first?.id
    let usual = try work.usualMinutes(of: kind, at: enrolment.centre)
    let moved = try moving.map { id throws(Refusal) in
      let place = try work.participant(id)
      return BookingSheet.Moved(place: place, occasion: try work.occasion(place.occasion))
    }
    if let moved, moved.place.enrolment != enrolment.id {
      throw Refusal(.impossible, "otherCase", "Tiden hör till ett annat ärende.")
    }
    // A group's length is the group's.
    let own = moved.flatMap { !$0.occasion.isGroup && $0.occasion.appointmentKind == kind ? $0.occasion.minutes : nil }
    let minutes = minutes ?? own ?? usual
    let monday = week - week.weekday.index
    let free = try work.freeTimes(
      at: enrolment.centre, coach: proposed, room: room, client: enrolment.client, from: monday, to: monday + 6,
      on: session.today, reader: session.user, besides: moved?.occasion)
    var meetings: [BookingSheet.Group] = []
    for occasion in try work.comingGroups(at: enrolment.centre, after: session.now, to: session.today + 28) {
      let places = try work.participants(of: occasion.id).filter { $0.state == .booked }
      let isThere = places.contains { $0.enrolment == enrolment.id }
      let isAway = free.interruptions.contains { $0.blocksBooking(on: occasion.start.day) }
      if places.count < occasion.places, !isThere, !isAway {
        meetings.append(BookingSheet.Group(occasion: occasion, taken: places.count))
      }
    }
    return BookingSheet(
      enrolment: enrolment, client: try work.client(enrolment.client),
      promise: try work.promise(of: enrolment, today: session.today), coaches: coaches, coach: proposed,
      rooms: try work.rooms(of: enrolment.centre), minutes: minutes, monday: monday, free: free, groups: meetings,
      moved: moved, illUntil: try work.lastDayOfIllness(of: enrolment.id, on: session.today))
  }
}

extension UnitOfWork {
  /// The first-visit promise of an enrolment, with the setting and calendar that hold (R2).
  func promise(of enrolment: Enrolment, today: Day) throws(Refusal) -> FirstVisitPromise {
    return FirstVisitPromise(
      received: enrolment.received, given: enrolment.firstTimeGiven,
      returned: enrolment.referralEnd.flatMap { $0.kind == .returned ? $0.day : nil }, ended: enrolment.endDay,
      isTakenOver: enrolment.isTakenOver, calendar: try promiseCalendar(of: enrolment.received),
      workingDays: try settings().number(.firstVisitDays, at: .centre(enrolment.centre), on: enrolment.received))
  }

  /// Standing group occasions with a start in the span, by time.
  func comingGroups(at centre: JobCentre.ID, after: LocalDateTime, to: Day) throws(Refusal) -> [Occasion] {
    try occasions(at: centre, from: after.day, to: to).filter { $0.isGroup && $0.isToCome(at: after) }
  }
}
