import Domain

/// Makes somebody responsible for one or several open cases, or nobody: at the jobbtorg the coach, else they stand under
/// Ofördelade; in the district the handläggare, else its unit has them. That side's open tasks that were the former's, or
/// nobody's, go along (R1.10, R1.11). One step to undo.
public struct AssignResponsible: Verb {
  /// The enrolments.
  public var enrolments: [Enrolment.ID]
  /// For which side.
  public var side: FollowUpTask.Kind.Side
  /// Who; nil for nobody in particular.
  public var person: User.ID?

  /// Makes somebody the coach.
  public init(enrolments: [Enrolment.ID], coach: User.ID?) {
    (self.enrolments, side, person) = (enrolments, .centre, coach)
  }

  /// Makes somebody the handläggare.
  public init(enrolments: [Enrolment.ID], caseworker: User.ID?) {
    (self.enrolments, side, person) = (enrolments, .district, caseworker)
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let user = try person.map { id throws(Refusal) in try work.user(id) }
    var changed = 0
    for id in enrolments {
      let enrolment = try work.enrolment(id)
      try require(user, for: enrolment, by: session)
      if try work.assign(person, on: side, to: enrolment, by: session) { changed += 1 }
    }
    let who = user?.fullName ?? (side == .centre ? "ofördelade" : "stadsdelens enhet")
    guard changed > 0 else { throw Refusal(.impossible, "unchanged", "Redan hos \(who).") }
    let message = ActLine("\(changed.counted("klient", "klienter")) till \(who)")
    try work.keepUndo(title: message, by: session)
    return message
  }

  private func require(_ user: User?, for enrolment: Enrolment, by session: Session) throws(Refusal) {
    switch side {
    case .centre:
      try session.require(.assignCoach, for: enrolment)
      if let user, !user.may(.coach(enrolment.centre)) {
        throw Refusal(.impossible, "notCoach", "\(user.fullName) är inte coach på det jobbtorget.")
      }
    case .district:
      try session.require(.assignCaseworker, for: enrolment)
      guard session.unit == .district(enrolment.district) else {
        throw Refusal(
          .notPermitted, "otherUnit", "Handläggaren utses av klientens hemstadsdel, inte av \(session.unitName).")
      }
      if let user, !user.may(.caseworker(enrolment.district)) {
        throw Refusal(.impossible, "notCaseworker", "\(user.fullName) är inte handläggare i stadsdelen.")
      }
    }
  }
}
