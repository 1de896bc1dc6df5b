import Domain

/// Everybody who works with the program with what each holds: what the administrator looks through (R11.2).
public struct UserSheet: Sendable {
  /// A user with what is open.
  public struct Row: Hashable, Identifiable, Sendable {
    public var user: User
    /// "coach, Vällingby", a role each.
    public var roles: [String]
    /// Open tasks, which are handed over before the user is switched off (R7.7).
    public var openTasks: Int
    /// Open enrolments that name this handläggare in words only (R1.11).
    public var unlinked: Int

    public var id: User.ID { user.id }
  }

  /// Everybody, by full name; those who are switched off last.
  public var rows: [Row]
  /// Every jobbtorg, and every district that is today.
  public var centres: [JobCentre]
  public var districts: [HomeDistrict]

  /// The active users who share a unit with this one and can take over from it.
  public func receivers(after user: User) -> [User] {
    let units = Set(user.assignments.map(\.unit))
    return rows.map(\.user).filter { other in
      other.id != user.id && other.isActive && other.assignments.contains { units.contains($0.unit) }
    }
  }
}

/// Everybody who works with the program, for the administrator.
public struct OpenUsers: Verb {
  /// Opens the users.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UserSheet {
    try session.require(.manageUsers)
    let list = UserList(users: try work.users(), centres: try work.centres(), districts: try work.districts())
    var rows: [UserSheet.Row] = []
    for user in list.users {
      var unlinked = 0
      for assignment in user.assignments where assignment.role == .caseworker && user.isActive {
        guard case .district(let district) = assignment.unit else { continue }
        unlinked += try work.unlinkedEnrolments(naming: user.fullName, district: district).count
      }
      rows.append(
        UserSheet.Row(
          user: user, roles: user.assignments.map { "\($0.role.label), \(list.name(of: $0.unit))" },
          openTasks: try work.openTasks(of: user.id, unit: .city, everybody: false).count, unlinked: unlinked))
    }
    rows.sort { first, second in
      if first.user.isActive != second.user.isActive { return first.user.isActive }
      return SwedishSortKey.key(for: first.user.fullName) < SwedishSortKey.key(for: second.user.fullName)
    }
    return UserSheet(
      rows: rows, centres: list.centres, districts: list.districts.filter { $0.isValid(on: session.today) })
  }
}
