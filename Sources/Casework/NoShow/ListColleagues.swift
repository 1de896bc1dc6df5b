import Domain

/// Who else handles tasks at the session's unit: to whom tasks can be handed over (R7.7).
public struct ListColleagues: Verb {
  /// The session's unit.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [User] {
    try session.require(.handleTasks)
    var found: [User] = []
    for role in Role.allCases where role.permissions(at: session.unit).contains(.handleTasks) {
      for user in try work.users(as: role, at: session.unit) where !found.contains(where: { $0.id == user.id }) {
        found.append(user)
      }
    }
    return found.inSwedishOrder(by: \.fullName)
  }
}
