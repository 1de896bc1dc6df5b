/// Something that a person has and that has to be somebody's who may do it: what is handed over when the person leaves
/// (R7.7).
public enum Duty: Hashable, Sendable {
  /// Open tasks of a kind, at the unit they belong to.
  case task(FollowUpTask.Kind, Unit)
  /// Open cases as the responsible coach (R1.10).
  case coach(JobCentre.ID)
  /// Open cases as the handläggare (R1.11).
  case caseworker(HomeDistrict.ID)
  /// Coming occasions to lead.
  case leading(JobCentre.ID)

  /// Where it lies.
  public var unit: Unit {
    switch self {
    case .task(_, let unit): unit
    case .coach(let centre), .leading(let centre): .centre(centre)
    case .caseworker(let district): .district(district)
    }
  }

  /// Whether a unit can have it without anybody: cases can, as Ofördelade or the district's, and tasks, where somebody
  /// there may do them; a meeting has a leader.
  public var canBeUnits: Bool { if case .leading = self { false } else { true } }

  /// Whether somebody in the role, at the duty's unit, may do it.
  public func isAllowed(to role: Role) -> Bool {
    switch self {
    case .task(let kind, _): role.mayClose(kind, at: unit)
    case .coach: role == .coach
    case .caseworker: role == .caseworker
    case .leading: role.permissions(at: unit).contains(.registerAttendance)
    }
  }
}

extension User {
  /// The roles in which the user works at a unit now; none of somebody who is switched off.
  public func roles(at unit: Unit) -> [Role] { isActive ? assignments.filter { $0.unit == unit }.map(\.role) : [] }

  /// Whether the user works here and may do it.
  public func may(_ duty: Duty) -> Bool { roles(at: duty.unit).contains { duty.isAllowed(to: $0) } }
}
