/// Who works where: which units have nobody for what falls to them (R7.7).
public struct Staffing: Sendable {
  private let active: [User]

  /// The staffing by these users; those who are switched off do not count.
  public init(_ users: [User]) { active = users.filter(\.isActive) }

  /// Whether the unit lacks somebody for a kind of task that falls to it: a district without a handläggare, a jobbtorg
  /// without a coach.
  public func isEmpty(_ unit: Unit) -> Bool {
    unit.isEmpty(with: Set(active.flatMap(\.assignments).filter { $0.unit == unit }.map(\.role)))
  }

  /// The units that would have nobody if the user left, of those that have somebody now.
  public func emptied(by user: User) -> [Unit] {
    let rest = Staffing(active.filter { $0.id != user.id })
    var units: [Unit] = []
    for assignment in user.assignments where !units.contains(assignment.unit) {
      if !isEmpty(assignment.unit), rest.isEmpty(assignment.unit) { units.append(assignment.unit) }
    }
    return units
  }

}

extension Unit {
  /// Whether these roles leave some kind of task that falls to the unit to nobody (R7.7).
  public func isEmpty(with roles: Set<Role>) -> Bool {
    kinds.contains { kind in !roles.contains { $0.mayClose(kind, at: self) } }
  }

  /// The kinds of task that fall to it.
  private var kinds: [FollowUpTask.Kind] {
    switch self {
    case .district: FollowUpTask.Kind.allCases.filter { $0.side == .district }
    case .centre: FollowUpTask.Kind.allCases.filter { $0.side == .centre }
    case .city: []
    }
  }

  /// Whom it lacks when nobody there can do what falls to it: "handläggare", "coach".
  public var missingRole: String { isDistrict ? Role.caseworker.label : Role.coach.label }
}
