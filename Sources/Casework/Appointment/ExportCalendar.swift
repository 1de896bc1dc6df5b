import Domain

/// The occasions that the session's user leads, over a span of days, for a calendar outside the program; logged (R12.1).
///
/// Without names unless they are asked for: a calendar on a telephone is seen by others.
public struct ExportCalendar: Verb {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// Whether meetings for one carry the client's name.
  public var withNames: Bool

  /// The own calendar from one day to another.
  public init(from: Day, to: Day, withNames: Bool = false) {
    self.from = from
    self.to = to
    self.withNames = withNames
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> CalendarExport {
    try session.require(.book)
    let centre = try session.requireCentre()
    guard from <= to, to - from <= 800 else {
      throw Refusal(.invalid, "span", "Ange en första och en sista dag, högst två år isär.")
    }
    var entries: [CalendarEntry] = []
    for occasion in try work.occasions(at: centre, from: from, to: to) where occasion.leader == session.user {
      var entry = CalendarEntry(occasion: occasion)
      if withNames, !occasion.isGroup, let place = try work.participants(of: occasion.id).first {
        let client = try work.client(place.client)
        if client.protection == nil { entry.name = client.details.name }
      }
      entries.append(entry)
    }
    try work.trace(
      .listExported,
      detail: ["list": "calendar", "count": "\(entries.count)", "names": withNames ? "yes" : "no"], by: session)
    return CalendarExport(
      register: try work.registerID(), owner: session.fullName, made: session.now, entries: entries)
  }
}
