import Domain

/// Moves an open case to another jobbtorg with its history; coming times here are cancelled, the jobbtorg's tasks go
/// along, and it stands under Ofördelade there (R1.7, R1.10). What the home district has to do stays with it.
public struct MoveToCentre: Verb {
  /// The case.
  public var enrolment: Enrolment.ID
  /// The version read (R15.3).
  public var version: Int
  /// Where to.
  public var centre: JobCentre.ID
  /// Why, for both sides to read.
  public var reason: String
  /// The coming times that were shown to be cancelled: where there is another one, nothing is done; nil where whoever
  /// confirms takes all.
  public var cancelling: Set<Participant.ID>?

  /// Moves a case.
  public init(
    enrolment: Enrolment.ID, version: Int, centre: JobCentre.ID, reason: String,
    cancelling: Set<Participant.ID>? = nil
  ) {
    self.enrolment = enrolment
    self.version = version
    self.centre = centre
    self.reason = reason
    self.cancelling = cancelling
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var enrolment = try work.enrolment(enrolment)
    try session.require(.moveToCentre, for: enrolment)
    guard enrolment.version == version else {
      throw Refusal(.conflict, "changed", "Någon annan har ändrat inskrivningen. Läs kortet på nytt.")
    }
    guard let target = try work.centres().first(where: { $0.id == centre }) else {
      throw Refusal(.notFound, "unknownCentre", "Jobbtorget finns inte i registret.")
    }
    try CentreMove.require(
      enrolment, to: target,
      unregistered: work.unregisteredTimes(of: enrolment.id, before: session.now).map(\.occasion.start),
      today: session.today)
    guard let reason = try TextFilter.accepted(reason, maxLength: 1000, lines: .multiple) else {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför, så att båda jobbtorgen kan läsa det.",
        fields: ["reason": "Skriv varför."])
    }
    let open = try ListOpenOf(enrolment: enrolment.id).run(in: work, by: session)
    if let cancelling { try open.bookings.require(in: cancelling, today: session.today) }
    for place in open.bookings { try work.cancel(place.participant.id, as: .lapsed, by: session) }
    let from = enrolment.centre
    enrolment = try work.enrolment(enrolment.id)
    enrolment.centre = target.id
    enrolment.coach = nil
    try work.update(enrolment)
    try work.addMove(
      CentreMove(
        id: .init(0), enrolment: enrolment.id, from: from, to: target.id, day: session.today, reason: reason,
        by: session.user))
    for row in open.tasks where row.task.owner.unit == .centre(from) {
      try work.hand(
        work.task(row.task.id), to: work.owner(of: row.task.kind, in: enrolment),
        line: "Flyttad med ärendet till \(target.name).", by: session)
    }
    try work.trace(
      .enrolmentMoved, in: enrolment, detail: ["from": "\(from.rawValue)", "to": "\(target.id.rawValue)"], by: session)
    // A client who had a time gets one there: nobody stands without one unseen (R7.3).
    if !open.bookings.isEmpty, !open.tasks.contains(where: { $0.task.kind == .giveNewTime }) {
      try work.open(
        .giveNewTime, in: enrolment, due: work.absenceCheckDue(in: enrolment, on: session.today), note: reason,
        by: session)
    }
    try work.refresh(enrolment.id, now: session.now)
    let waiting = try work.tasks(of: enrolment.id).count { $0.state == .open && $0.owner.unit == .centre(target.id) }
    let message = try work.line(
      "flyttad till \(target.name)", work.emptyNote(at: target.id, waiting: waiting), of: enrolment.client)
    try work.keepUndo(title: message, by: session)
    return message
  }
}
