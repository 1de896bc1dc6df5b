import Domain

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
      hasAddress: client.canGetPost,
      cameBack: try sentLetters(of: enrolment.id).first { $0.letter.id == letter.id }?.cameBack?.day, by: by)
  }
}
