import Domain

extension UnitOfWork {
  /// What a coach, a room and a client have in a span of days, with the office hours of the jobbtorg (R3.3).
  /// - Parameter moved: an occasion whose place the client gives up: that time is free for the client, and where nobody else
  ///   has a place there for coach and room too (R3.2).
  func freeTimes(
    at centre: JobCentre.ID, coach: User.ID?, room: Room.ID?, client: Client.ID?, from: Day, to: Day, on today: Day,
    reader: User.ID? = nil, besides moved: Occasion? = nil
  ) throws(Refusal) -> FreeTimes {
    var taken: [FreeTimes.Taken] = []
    func add(_ whom: Busy.Whom, who: String, showTitle: Bool) throws(Refusal) {
      var freed = moved?.id
      if case .client = whom {} else if moved?.isGroup == true { freed = nil }
      for busy in try self.busy(whom, from: from, to: to) where busy.occasion != freed {
        taken.append(
          FreeTimes.Taken(who: who, title: showTitle ? busy.title : nil, start: busy.start, end: busy.end))
      }
    }
    if let coach { try add(.user(coach), who: user(coach).fullName, showTitle: coach == reader) }
    if let room {
      let name = try rooms(of: centre).first { $0.id == room }?.name ?? "rummet"
      try add(.room(room), who: name, showTitle: false)
    }
    if let client { try add(.client(client), who: "Klienten", showTitle: true) }
    let enrolment = try client.flatMap { id throws(Refusal) in try openEnrolment(of: id) }
    return FreeTimes(
      hours: try officeHours(of: centre), calendar: try workingCalendar(on: today), taken: taken,
      interruptions: try enrolment.map { open throws(Refusal) in try interruptions(of: open.id) } ?? [])
  }

  /// The starts at which an enrolment's client, a coach and a room are free on the next `days` days.
  func freeStarts(
    for enrolment: Enrolment, coach: User.ID, room: Room.ID?, minutes: Int, from: Day, days: Int, now: LocalDateTime
  ) throws(Refusal) -> [LocalDateTime] {
    let free = try freeTimes(
      at: enrolment.centre, coach: coach, room: room, client: enrolment.client, from: from, to: from + days,
      on: now.day)
    return (0..<days).flatMap { free.starts(on: from + $0, minutes: minutes, now: now) }
  }

  /// Group meetings of a kind with places left, by time.
  func comingMeetings(_ kind: AppointmentKind, at centre: JobCentre.ID, after: LocalDateTime, limit: Int)
    throws(Refusal) -> [Occasion]
  {
    var found: [Occasion] = []
    for occasion in try occasions(at: centre, from: after.day, to: after.day + 42)
    where occasion.appointmentKind == kind && occasion.isGroup && occasion.isToCome(at: after) {
      if try participants(of: occasion.id).count(where: { $0.state == .booked }) < occasion.places {
        found.append(occasion)
        if found.count == limit { break }
      }
    }
    return found
  }

  /// Gives a new time: a place at a session, or a booked meeting with the coach (R7.3).
  func give(_ time: NewTime, to enrolment: Enrolment, by session: Session) throws(Refusal) -> Participant {
    switch time {
    case .session(let occasion): try join(occasion.id, enrolment: enrolment, interpreter: nil, by: session)
    case .appointment(let kind, let start, let minutes, let coach):
      try book(
        Booking(kind: kind, start: start, minutes: minutes, coach: coach, room: nil, place: nil, interpreter: nil),
        for: enrolment, by: session)
    }
  }

  /// Books a single meeting after checking coach, room and client (R3.3).
  func book(_ booking: Booking, for enrolment: Enrolment, by session: Session) throws(Refusal) -> Participant {
    if let coach = booking.coach { try requireLeader(coach, at: enrolment.centre) }
    let day = booking.start.day
    let free = try freeTimes(
      at: enrolment.centre, coach: booking.coach, room: booking.room, client: enrolment.client, from: day, to: day,
      on: session.today)
    if let refusal = free.refusal(start: booking.start, minutes: booking.minutes, now: session.now) { throw refusal }
    var place = try booking.place.map { text throws(Refusal) in
      try TextFilter.accept(text, maxLength: 200, lines: .single)
    }
    if let room = booking.room { place = try rooms(of: enrolment.centre).first { $0.id == room }?.name }
    let occasion = try addOccasion(
      Occasion(
        id: .init(0), kind: .appointment(booking.kind), title: booking.kind.title, centre: enrolment.centre,
        start: booking.start, minutes: booking.minutes, room: booking.room, place: place ?? "jobbtorget",
        leader: booking.coach, places: 1, state: .booked, version: 1))
    return try addPlace(at: occasion, for: enrolment, interpreter: booking.interpreter, by: session)
  }

  /// Refuses somebody who does not lead meetings there, or not any more (R7.7).
  func requireLeader(_ id: User.ID, at centre: JobCentre.ID) throws(Refusal) {
    let user = try user(id)
    guard user.may(.leading(centre)) else {
      let words = "\(user.fullName) arbetar inte på jobbtorget. Välj någon annan."
      throw Refusal(.impossible, "notLeader", words, fields: ["coach": words])
    }
  }

  /// Gives a place at a session or group meeting, up to its places (R3.3).
  func join(_ id: Occasion.ID, enrolment: Enrolment, interpreter: Booking.Interpreter?, by session: Session)
    throws(Refusal) -> Participant
  {
    let occasion = try occasion(id)
    guard occasion.centre == enrolment.centre else {
      throw Refusal(.impossible, "otherCentre", "\(occasion.title) hör till ett annat jobbtorg.")
    }
    guard occasion.isToCome(at: session.now) else {
      throw Refusal(.impossible, "notComing", "\(occasion.title) har redan varit eller är inställt. Välj ett senare.")
    }
    let places = try participants(of: id).filter { $0.state == .booked }
    guard !places.contains(where: { $0.enrolment == enrolment.id }) else {
      throw Refusal(.impossible, "alreadyThere", "Klienten har redan en plats där.")
    }
    guard places.count < occasion.places else {
      throw Refusal(
        .occupied, "full",
        "\(occasion.title) är fullt: \(places.count) av \(occasion.places.counted("plats", "platser")). Välj ett annat."
      )
    }
    for busy in try busy(.client(enrolment.client), from: occasion.start.day, to: occasion.start.day)
    where busy.start < occasion.end && occasion.start < busy.end {
      throw Refusal(
        .occupied, "occupied",
        "Klienten har redan \(busy.title) \(busy.start.time.text)–\(busy.end.time.text). Välj en annan tid.")
    }
    return try addPlace(at: occasion, for: enrolment, interpreter: interpreter, by: session)
  }

  /// Adds the place, settles open tasks to give a new time, and refreshes what lists show.
  private func addPlace(
    at occasion: Occasion, for enrolment: Enrolment, interpreter: Booking.Interpreter?, by session: Session
  ) throws(Refusal) -> Participant {
    try requireOpen(enrolment)
    try requireOutsideInterruptions(enrolment.id, on: occasion.start.day)
    let client = try client(enrolment.client)
    let needed = interpreter ?? Booking.Interpreter(needOf: client)
    let place: Participant
    if var earlier = try participant(of: enrolment.id, at: occasion.id) {
      earlier.state = .booked
      earlier.given = session.today
      earlier.rebooking = nil
      earlier.mark = nil
      try update(earlier)
      place = try participant(earlier.id)
    } else {
      place = try addParticipant(
        Participant(
          id: .init(0), occasion: occasion.id, enrolment: enrolment.id, client: enrolment.client,
          given: session.today, interpreterLanguage: needed?.language, isInterpreterBooked: needed?.isBooked ?? false,
          state: .booked, version: 1))
    }
    for task in try tasks(of: enrolment.id) where task.kind == .giveNewTime && task.state == .open {
      try close(
        task, note: nil, line: "Klar: ny tid \(occasion.start.day.iso) \(occasion.start.time.text).", by: session)
    }
    // Who gives a time has taken the referral on.
    if session.permissions.contains(.decideReferral) { _ = try acceptReferral(of: enrolment, by: session) }
    try trace(
      .occasionBooked, in: enrolment,
      detail: ["occasion": "\(occasion.id.rawValue)", "start": occasion.start.iso, "title": occasion.title],
      by: session)
    try refresh(enrolment.id, now: session.now)
    return place
  }

  /// Takes a place back; a single meeting is cancelled with it (R3.2).
  func cancel(_ id: Participant.ID, as state: OccasionState, by session: Session) throws(Refusal) {
    var place = try participant(id)
    let enrolment = try enrolment(place.enrolment)
    place.state = state
    try update(place)
    var occasion = try occasion(place.occasion)
    if !occasion.isGroup {
      occasion.state = state
      try update(occasion)
    }
    try trace(
      state == .rebooked ? .bookingRebooked : .bookingCancelled, in: enrolment,
      detail: ["occasion": "\(occasion.id.rawValue)", "state": state.rawValue],
      by: session)
    try refresh(enrolment.id, now: session.now)
  }
}
