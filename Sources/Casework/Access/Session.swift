import Domain

/// Who acts, as what, where and when; every verb takes one (R11.1).
public struct Session: Hashable, Sendable {
  /// The user.
  public var user: User.ID
  /// "Anna Berg".
  public var fullName: String
  /// The role in which the user acts.
  public var role: Role
  /// The unit at which the role holds.
  public var unit: Unit
  /// "Vällingby", "Hässelby-Vällingby" or "Staden": the first word of every screen.
  public var unitName: String
  /// The moment of the act, Europe/Stockholm.
  public var now: LocalDateTime
  /// The draft that the act saves, nil where it saves none.
  public var saves: DraftMark?
  /// The screen that the act is done from, the same in every run; nil where there is none.
  public var place: String?

  /// A session.
  public init(user: User.ID, fullName: String, role: Role, unit: Unit, unitName: String, now: LocalDateTime) {
    self.user = user
    self.fullName = fullName
    self.role = role
    self.unit = unit
    self.unitName = unitName
    self.now = now
  }

  /// The day of the act.
  public var today: Day { now.day }

  /// The same session at another moment.
  public func at(_ now: LocalDateTime) -> Session {
    var copy = self
    copy.now = now
    return copy
  }

  /// What the session may do: the role's, at a unit of this kind.
  public var permissions: Set<Permission> { role.permissions(at: unit) }

  /// Refuses, saying what is missing, where the role has not the permission.
  public func require(_ permission: Permission) throws(Refusal) {
    guard permissions.contains(permission) else {
      // Whoever gives roles is told whose it is.
      let way =
        permissions.contains(.manageUsers)
        ? "Det får "
          + Role.allCases.filter { $0.permissions(at: unit).contains(permission) }.map(\.label)
          .joined(separator: " eller ") + " göra." : "Den som behöver det talar med administratören."
      throw Refusal(
        .notPermitted, "permission.\(permission.rawValue)",
        "Som \(role.label) får du inte \(permission.label). \(way)")
    }
  }

  /// Refuses where the role has not the permission, or the case lies outside the unit (R11.2).
  public func require(_ permission: Permission, for enrolment: Enrolment) throws(Refusal) {
    try require(permission)
    guard unit.covers(centre: enrolment.centre, district: enrolment.district) else {
      throw Refusal(
        .notPermitted, "otherUnit", "Ärendet hör till en annan enhet än \(unitName) och kan inte öppnas härifrån.")
    }
  }

  /// The jobbtorg of the session, refused where the role belongs to a district or the city.
  public func requireCentre() throws(Refusal) -> JobCentre.ID {
    guard case .centre(let centre) = unit else {
      throw Refusal(.notPermitted, "noCentre", "Det här görs på ett jobbtorg, inte från \(unitName).")
    }
    return centre
  }
}
