import Domain

/// The people who work with the program.
public protocol UserRegister {
  /// The user with the account name, active or not.
  func user(named name: String) throws(Refusal) -> User?
  /// The user with the key.
  func user(_ id: User.ID) throws(Refusal) -> User
  /// Everybody, by account name.
  func users() throws(Refusal) -> [User]
  /// Active users who hold `role` at `unit`, by full name.
  func users(as role: Role, at unit: Unit) throws(Refusal) -> [User]
  /// What the active users of a unit are there.
  func roles(at unit: Unit) throws(Refusal) -> Set<Role>
  /// Adds an active user.
  func addUser(name: String, fullName: String, assignments: [User.Assignment]) throws(Refusal) -> User
  /// What the user has that somebody has to have, counted: open tasks, open cases, coming occasions to lead (R7.7).
  func duties(of user: User.ID, after now: LocalDateTime) throws(Refusal) -> [Duty: Int]
  /// Switches a user on or off; off only once nothing open is the user's.
  func setUser(_ id: User.ID, active: Bool) throws(Refusal)
}
