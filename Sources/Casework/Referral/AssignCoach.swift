import Domain

/// Makes somebody the responsible coach of one or several enrolments (R1.10). One step to undo.
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
      var enrolment = try work.enrolment(id)
      try session.require(.assignCoach, for: enrolment)
      guard enrolment.isOpen else {
        throw Refusal(.impossible, "closed", "\(enrolment.caseNumber.text) är avslutad och fördelas inte.")
      }
      if let user {
        guard user.isActive, user.assignments.contains(.init(role: .coach, unit: .centre(enrolment.centre))) else {
          throw Refusal(.impossible, "notCoach", "\(user.fullName) är inte coach på det jobbtorget.")
        }
      }
      guard enrolment.coach != coach else { continue }
      changed += 1
      enrolment.coach = coach
      try work.update(enrolment)
      try work.trace(
        .coachAssigned, in: enrolment, detail: ["coach": coach.map { "\($0.rawValue)" } ?? "none"], by: session)
    }
    let who = user?.fullName ?? "ofördelade"
    guard changed > 0 else { return "Redan hos \(who)." }
    let message = changed == 1 ? "1 klient till \(who)." : "\(changed) klienter till \(who)."
    try work.keepUndo(title: message, by: session)
    return message
  }
}
