import Domain

/// Links open enrolments that name a handläggare in words to the user with that name (R1.11).
public struct LinkCaseworker: Verb {
  /// The user's account name.
  public var name: String

  /// Links enrolments to a user.
  public init(name: String) {
    self.name = name
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Int {
    try session.require(.manageUsers)
    guard let user = try work.user(named: name), user.isActive else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte eller är avslutad.")
    }
    var linked = 0
    for assignment in user.assignments where assignment.role == .caseworker {
      guard case .district(let district) = assignment.unit,
        try work.caseworker(named: user.fullName, in: district)?.id == user.id
      else { continue }
      for id in try work.unlinkedEnrolments(naming: user.fullName, district: district) {
        if try work.assign(user.id, on: .district, to: work.enrolment(id), by: session) { linked += 1 }
      }
    }
    return linked
  }
}
