import Domain

/// Everybody who works with the program.
public struct ListUsers: Verb {
  /// Everybody.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UserList {
    try session.require(.manageUsers)
    return UserList(users: try work.users(), centres: try work.centres(), districts: try work.districts())
  }
}
