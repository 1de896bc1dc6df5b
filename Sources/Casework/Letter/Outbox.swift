import Domain

/// What is made or printed and not yet sent, and what came back: Att skicka (R3.4).
public struct Outbox: Hashable, Sendable {
  /// A letter that waits.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The letter.
    public var letter: ClientLetter
    /// To whom.
    public var name: PersonName
    /// What it is about, in words.
    public var title: String
    /// When the time is that it asks the client to.
    public var start: LocalDateTime?
    /// Whether what it says still holds; else it must be made again.
    public var holds: Bool
    /// Whether it can go by post.
    public var hasAddress: Bool
    /// That it was sent and came back.
    public var cameBack: Day?
    /// Who made it, by full name.
    public var by: String?

    public var id: ClientLetter.ID { letter.id }
    /// The same letter made anew.
    public var request: LetterRequest { letter.request }
  }

  /// The letters, the next time first.
  public var rows: [Row]
  /// How many more wait than are listed.
  public var left: Int
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
}

/// Opens what is to be sent in the session's unit (R3.4).
public struct OpenOutbox: Verb {
  /// How many are listed at most; of more, the oldest.
  public var limit: Int

  /// The unit's outbox.
  public init(limit: Int = 1000) { self.limit = limit }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outbox {
    try session.require(.sendLetter)
    var rows: [Outbox.Row] = []
    for letter in try work.outbox(of: session.unit, limit: limit) {
      let enrolment = try work.enrolment(letter.enrolment)
      guard session.unit.covers(centre: enrolment.centre, district: enrolment.district) else { continue }
      rows.append(try work.outboxRow(letter, in: enrolment, on: session.today))
    }
    rows.sort {
      ($0.start?.iso ?? "9", $0.letter.made?.at.iso ?? "", $0.id.rawValue)
        < ($1.start?.iso ?? "9", $1.letter.made?.at.iso ?? "", $1.id.rawValue)
    }
    let count = rows.count < limit ? rows.count : try work.outboxCount(of: session.unit)
    return Outbox(rows: rows, left: max(0, count - rows.count), calendar: try work.workingCalendar(on: session.today))
  }
}

extension UnitOfWork {
  /// A letter of the outbox with what is shown of it.
  func outboxRow(_ letter: ClientLetter, in enrolment: Enrolment, on today: Day) throws(Refusal) -> Outbox.Row {
    let client = try client(enrolment.client)
    var title = letter.kind.label
    var start: LocalDateTime?
    if letter.kind.isSummons, let named = letter.names.first {
      title = try occasion(named.occasion).title
      start = named.start
    } else if case .activity(let id) = letter.subject {
      title = try activities().first { $0.id == id }?.name ?? title
    }
    var by: String?
    if let made = letter.made { by = try user(made.by).fullName }
    return Outbox.Row(
      letter: letter, name: client.details.name, title: title, start: start, holds: try holds(letter, on: today),
      hasAddress: client.protection != nil || client.details.address != nil,
      cameBack: try sentLetters(of: enrolment.id).first { $0.letter.id == letter.id }?.cameBack?.day, by: by)
  }
}
