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
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
}

/// Opens what is to be sent in the session's unit (R3.4).
public struct OpenOutbox: Verb {
  /// The unit's outbox.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outbox {
    try session.require(.sendLetter)
    var rows: [Outbox.Row] = []
    for letter in try work.outbox(of: session.unit) {
      let enrolment = try work.enrolment(letter.enrolment)
      guard session.unit.covers(centre: enrolment.centre, district: enrolment.district) else { continue }
      rows.append(try work.outboxRow(letter, in: enrolment))
    }
    rows.sort {
      ($0.start?.iso ?? "9", $0.letter.made?.at.iso ?? "", $0.id.rawValue)
        < ($1.start?.iso ?? "9", $1.letter.made?.at.iso ?? "", $1.id.rawValue)
    }
    return Outbox(rows: rows, calendar: try work.workingCalendar(on: session.today))
  }
}

extension UnitOfWork {
  /// A letter of the outbox with what is shown of it.
  func outboxRow(_ letter: ClientLetter, in enrolment: Enrolment) throws(Refusal) -> Outbox.Row {
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
      letter: letter, name: client.details.name, title: title, start: start, holds: try holds(letter),
      hasAddress: client.protection != nil || client.details.address != nil,
      cameBack: try sentLetters(of: enrolment.id).first { $0.letter.id == letter.id }?.cameBack?.day, by: by)
  }

  /// Whether what a letter says is still so; what another made is not known to have changed.
  func holds(_ letter: ClientLetter) throws(Refusal) -> Bool {
    guard let basis = letter.basis else { return true }
    return try self.basis(of: letter.subject, naming: letter.names, in: try enrolment(letter.enrolment)) == basis
  }

  /// What a letter rests on: the address, the times and places of the occasions that it names, whether they stand, and the
  /// version of the plan.
  func basis(of subject: SentLetter.Subject, naming names: [NamedOccasion], in enrolment: Enrolment) throws(Refusal)
    -> String
  {
    let client = try client(enrolment.client)
    var parts = [
      client.details.name.titleText,
      client.protection == nil ? client.details.address ?? "" : "via Skatteverkets förmedlingsuppdrag",
    ]
    for named in names {
      let occasion = try occasion(named.occasion)
      let place = try participant(of: enrolment.id, at: occasion.id)
      let stands = place?.state == .booked && occasion.state.expectsAttendance
      parts.append(
        "\(occasion.id.rawValue) \(occasion.start.iso) \(occasion.minutes) \(occasion.place) "
          + "\(occasion.leader?.rawValue ?? 0) \(stands)")
    }
    if case .plan(let id) = subject {
      let plan = try plan(id)
      parts.append("\(id.rawValue) \(plan.version) \(plan.state.rawValue)")
    }
    return parts.joined(separator: "\n")
  }
}
