import Domain

/// Lays out the sessions of an activity or the group meetings of a kind by a weekly rule that skips free days (R6.1).
public struct PlanSessions: Verb {
  /// What takes place.
  public var kind: Occasion.Kind
  /// The weekly rule.
  public var rule: WeeklyRule
  /// Who leads.
  public var leader: User.ID?
  /// In which room.
  public var room: Room.ID?
  /// Where, when not in a room of the house.
  public var place: String?
  /// How many it holds.
  public var places: Int
  /// What lists call it; nil is the activity's or the kind's own name.
  public var title: String?

  /// Sessions by a weekly rule.
  public init(
    kind: Occasion.Kind, rule: WeeklyRule, leader: User.ID? = nil, room: Room.ID? = nil, place: String? = nil,
    places: Int, title: String? = nil
  ) {
    self.kind = kind
    self.rule = rule
    self.leader = leader
    self.room = room
    self.place = place
    self.places = places
    self.title = title
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [Occasion] {
    try session.require(.book)
    let centre = try session.requireCentre()
    guard places > 1 else {
      throw Refusal(.invalid, "places", "En grupp har minst två platser.", fields: ["places": "Ange minst 2."])
    }
    let usualTitle: String
    switch kind {
    case .appointment(let kind): usualTitle = kind.title
    case .session(let activity):
      guard let found = try work.activities().first(where: { $0.id == activity && $0.isOffered(on: session.today) })
      else {
        throw Refusal(.notFound, "activity", "Aktiviteten finns inte i utbudet.")
      }
      usualTitle = found.name
    }
    let title = try TextFilter.accepted(title, maxLength: 100) ?? usualTitle
    if let leader { try work.requireLeader(leader, at: centre) }
    let wanted = self.room
    let room = try work.rooms(of: centre).first { $0.id == wanted }
    var made: [Occasion] = []
    for start in rule.starts(skippingFreeDaysOf: try work.workingCalendar(on: session.today)) {
      let free = try work.freeTimes(
        at: centre, coach: leader, room: room?.id, client: nil, from: start.day, to: start.day, on: session.today)
      if let refusal = free.refusal(start: start, minutes: rule.minutes, now: session.now) { throw refusal }
      made.append(
        try work.addOccasion(
          Occasion(
            id: .init(0), kind: kind, title: title, centre: centre, start: start, minutes: rule.minutes,
            room: room?.id, place: room?.name ?? place ?? "jobbtorget", leader: leader, places: places,
            state: .booked, version: 1)))
    }
    guard !made.isEmpty else {
      throw Refusal(.impossible, "noSessions", "Regeln ger inget tillfälle. Kontrollera veckodag och datum.")
    }
    try work.trace(.sessionsPlanned, detail: ["count": "\(made.count)"], by: session)
    let act = made.count.counted("tillfälle upplagt", "tillfällen upplagda")
    try work.keepUndo(title: ActLine(act, of: title), by: session)
    return made
  }
}
