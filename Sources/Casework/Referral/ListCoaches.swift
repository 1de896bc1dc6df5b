import Domain

/// The coaches to whom clients of the session's jobbtorg can be given.
public struct ListCoaches: Verb {
  /// The coaches of the session's jobbtorg.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [User] {
    try session.require(.seeCases)
    switch session.unit {
    case .centre(let centre): return try work.users(as: .coach, at: .centre(centre))
    case .district(let district):
      guard let own = try work.districts().first(where: { $0.id == district }) else { return [] }
      return try work.users(as: .coach, at: .centre(own.centre))
    case .city: return []
    }
  }
}
