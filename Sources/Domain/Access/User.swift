/// Someone who works with the program: account name, full name, and a role at each unit (R11.1).
public struct User: Hashable, Sendable {
  public typealias ID = Identifier<User>

  /// A role held at a unit.
  public struct Assignment: Hashable, Sendable {
    /// What the user is there.
    public var role: Role
    /// Where.
    public var unit: Unit

    /// A role at a unit.
    public init(role: Role, unit: Unit) {
      self.role = role
      self.unit = unit
    }
  }

  /// The key in the register.
  public var id: ID
  /// The name that `--as` takes, ASCII.
  public var name: String
  /// "Anna Berg", as screens and letters show it.
  public var fullName: String
  /// False after deactivation; such a user cannot start a session, but stays as author of what was done.
  public var isActive: Bool
  /// Roles with their units; the first is the one a session begins with.
  public var assignments: [Assignment]

  /// A user as stored.
  public init(id: ID, name: String, fullName: String, isActive: Bool, assignments: [Assignment]) {
    self.id = id
    self.name = name
    self.fullName = fullName
    self.isActive = isActive
    self.assignments = assignments
  }
}
