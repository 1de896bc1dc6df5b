import Domain

/// The list for calling the roll of an occasion (R6.3).
public struct OpenRollCall: Verb {
  /// The occasion.
  public var occasion: Occasion.ID

  /// The list of `occasion`.
  public init(occasion: Occasion.ID) {
    self.occasion = occasion
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> RollCall {
    try session.require(.seeCases)
    let occasion = try work.occasion(occasion)
    let interrupted = try work.interrupted(at: occasion.id)
    var rows: [RollCall.Row] = []
    for place in try work.participants(of: occasion.id) where place.state == .booked {
      let enrolment = try work.enrolment(place.enrolment)
      guard session.unit.covers(centre: enrolment.centre, district: enrolment.district) else { continue }
      let client = try work.client(place.client)
      let task = try work.task(.checkAbsence, of: enrolment.id, about: occasion.id)
      let owner = try task?.owner.user.map { id throws(Refusal) in try work.user(id).fullName }
      rows.append(
        RollCall.Row(
          id: place.id, enrolment: enrolment.id, name: client.details.name, mark: place.mark,
          isInterrupted: interrupted.contains(enrolment.id),
          task: task.flatMap { task in
            task.state == .open ? RollCall.TaskNote(owner: owner ?? "stadsdelens enhet", due: task.due) : nil
          }))
    }
    let leader = try occasion.leader.map { id throws(Refusal) in try work.user(id).fullName }
    return RollCall(occasion: occasion, leaderName: leader, rows: rows)
  }
}
