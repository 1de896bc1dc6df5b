import Domain

/// Makes somebody the responsible coach of one or several open cases, or nobody; the jobbtorg's open tasks that were the
/// former coach's, or nobody's, go along (R1.10). One step to undo.
public struct AssignCoach: Verb {
  /// The enrolments.
  public var enrolments: [Enrolment.ID]
  /// The coach, nil puts them back under Ofördelade.
  public var coach: User.ID?

  /// Assigns `coach`.
  public init(enrolments: [Enrolment.ID], coach: User.ID? = nil) {
    self.enrolments = enrolments
    self.coach = coach
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    let user = try coach.map { id throws(Refusal) in try work.user(id) }
    var changed = 0
    for id in enrolments {
      let enrolment = try work.enrolment(id)
      try session.require(.assignCoach, for: enrolment)
      if let user, !user.may(.coach(enrolment.centre)) {
        throw Refusal(.impossible, "notCoach", "\(user.fullName) är inte coach på det jobbtorget.")
      }
      if try work.assign(coach, as: \.coach, to: enrolment, by: session) { changed += 1 }
    }
    let who = user?.fullName ?? "ofördelade"
    guard changed > 0 else { return "Redan hos \(who)." }
    let message = changed == 1 ? "1 klient till \(who)." : "\(changed) klienter till \(who)."
    try work.keepUndo(title: message, by: session)
    return message
  }
}
