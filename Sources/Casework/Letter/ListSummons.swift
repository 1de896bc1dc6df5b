import Domain

/// The times to which clients can be called in one go: a group's meeting, or each marked client's next time (R3.4).
public struct ListSummons: Verb {
  /// Whom.
  public enum Whom: Hashable, Sendable {
    /// Everybody with a place at an occasion, or those of these places.
    case occasion(Occasion.ID, places: Set<Participant.ID>?)
    /// Each of these cases' next time.
    case enrolments([Enrolment.ID])
  }

  /// Whom.
  public var whom: Whom

  /// Times of `whom`.
  public init(_ whom: Whom) { self.whom = whom }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> SummonsList {
    try session.require(.sendLetter)
    var rows: [SummonsList.Row] = []
    var without = 0
    switch whom {
    case .occasion(let id, let places):
      let occasion = try work.occasion(id)
      guard occasion.isToCome(at: session.now) else {
        throw Refusal(.impossible, "notComing", "\(occasion.title) har börjat eller är inställt; ingen kallas dit.")
      }
      for place in try work.participants(of: id) where place.state == .booked {
        guard places?.contains(place.id) ?? true else { continue }
        let enrolment = try work.enrolment(place.enrolment)
        guard session.unit.covers(centre: enrolment.centre, district: enrolment.district) else { continue }
        rows.append(try row(place, occasion, work, on: session.today))
      }
    case .enrolments(let enrolments):
      for id in enrolments {
        try session.require(.sendLetter, for: try work.enrolment(id))
        let next = try work.occasions(of: id).last { $0.occasion.isToCome(for: $0.participant, at: session.now) }
        if let next {
          rows.append(try row(next.participant, next.occasion, work, on: session.today))
        } else {
          without += 1
        }
      }
    }
    return SummonsList(rows: rows, without: without, calendar: try work.workingCalendar(on: session.today))
  }

  private func row(_ place: Participant, _ occasion: Occasion, _ work: any UnitOfWork, on today: Day) throws(Refusal)
    -> SummonsList.Row
  {
    SummonsList.Row(
      id: place.id, request: LetterRequest(enrolment: place.enrolment, subject: .place(place.id)),
      name: try work.client(place.client).details.name, title: occasion.title, start: occasion.start,
      latest: try work.letter(calling: place.enrolment, to: occasion),
      waiting: try work.waiting(.summons, about: .place(place.id), among: work.outbox(of: place.enrolment), on: today))
  }
}
