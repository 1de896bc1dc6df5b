import Domain

/// Makes somebody the handläggare of one or several open cases of the district, or nobody: then the district's unit has
/// them; the district's open tasks that were the former handläggare's, or nobody's, go along (R1.10, R1.11). One step to
/// undo.
public struct AssignCaseworker: Verb {
  /// The enrolments.
  public var enrolments: [Enrolment.ID]
  /// The handläggare, nil leaves them to the unit.
  public var caseworker: User.ID?

  /// Assigns `caseworker`.
  public init(enrolments: [Enrolment.ID], caseworker: User.ID? = nil) {
    self.enrolments = enrolments
    self.caseworker = caseworker
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
    let user = try caseworker.map { id throws(Refusal) in try work.user(id) }
    var changed = 0
    for id in enrolments {
      let enrolment = try work.enrolment(id)
      try session.require(.assignCaseworker, for: enrolment)
      guard session.unit == .district(enrolment.district) else {
        throw Refusal(
          .notPermitted, "otherUnit", "Handläggaren utses av klientens hemstadsdel, inte av \(session.unitName).")
      }
      if let user, !user.may(.caseworker(enrolment.district)) {
        throw Refusal(.impossible, "notCaseworker", "\(user.fullName) är inte handläggare i stadsdelen.")
      }
      if try work.assign(caseworker, as: \.caseworker, to: enrolment, by: session) { changed += 1 }
    }
    let who = user?.fullName ?? "stadsdelens enhet"
    guard changed > 0 else { return "Redan hos \(who)." }
    let message = changed == 1 ? "1 klient till \(who)." : "\(changed) klienter till \(who)."
    try work.keepUndo(title: message, by: session)
    return message
  }
}
