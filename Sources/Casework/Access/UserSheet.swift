import Domain

/// Everybody who works with the program with what each holds: what the administrator looks through (R11.2).
public struct UserSheet: Sendable {
  /// A user with what is open.
  public struct Row: Hashable, Identifiable, Sendable {
    public var user: User
    /// "coach, Vällingby", a role each.
    public var roles: [String]
    /// What is handed over before the user is switched off: tasks, cases, coming meetings (R7.7).
    public var duties: [Duty: Int]
    /// The units that would have nobody then: "Bromma har sedan ingen handläggare".
    public var emptied: [String]
    /// Open enrolments that name this handläggare in words only (R1.11).
    public var unlinked: Int

    public var id: User.ID { user.id }
  }

  /// Everybody, by full name; those who are switched off last.
  public var rows: [Row]
  /// Every jobbtorg, and every district that is today.
  public var centres: [JobCentre]
  public var districts: [HomeDistrict]
  /// Those that have nobody for what falls to them (R7.7).
  public var emptyUnits: [EmptyUnit]

  /// Who may take over everything of that, by name.
  public func receivers(of row: Row, where isMeant: (Duty) -> Bool = { _ in true }) -> [User] {
    let duties = row.duties.keys.filter(isMeant)
    return rows.map(\.user).filter { other in other.id != row.id && other.isActive && duties.allSatisfy(other.may) }
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
    let staffing = Staffing(list.users)
    var rows: [UserSheet.Row] = []
    for user in list.users {
      var unlinked = 0
      for assignment in user.assignments where assignment.role == .caseworker && user.isActive {
        guard case .district(let district) = assignment.unit else { continue }
        unlinked += try work.unlinkedEnrolments(naming: user.fullName, district: district).count
      }
      let emptied = try staffing.emptied(by: user).map { unit throws(Refusal) in try work.emptyUnit(unit) }
      rows.append(
        UserSheet.Row(
          user: user, roles: user.assignments.map { "\($0.role.label), \(list.name(of: $0.unit))" },
          duties: user.isActive ? try work.duties(of: user.id, after: session.now) : [:],
          emptied: emptied.map { $0.words("sedan") + "." },
          unlinked: unlinked))
    }
    rows.sort { first, second in
      if first.user.isActive != second.user.isActive { return first.user.isActive }
      return SwedishSortKey.key(for: first.user.fullName) < SwedishSortKey.key(for: second.user.fullName)
    }
    return UserSheet(
      rows: rows, centres: list.centres, districts: list.districts.filter { $0.isValid(on: session.today) },
      emptyUnits: try work.emptyUnits(on: session.today))
  }
}
