import Domain

/// Users with the names of their units.
public struct UserList: Sendable {
  /// The users.
  public var users: [User]
  /// Every jobbtorg.
  public var centres: [JobCentre]
  /// Every district.
  public var districts: [HomeDistrict]

  /// A list.
  public init(users: [User], centres: [JobCentre], districts: [HomeDistrict]) {
    self.users = users
    self.centres = centres
    self.districts = districts
  }

  /// The unit's name.
  public func name(of unit: Unit) -> String {
    switch unit {
    case .centre(let id): centres.first { $0.id == id }?.name ?? ""
    case .district(let id): districts.first { $0.id == id }?.name ?? ""
    case .city: "Staden"
    }
  }
}
