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
  /// Adds an active user.
  func addUser(name: String, fullName: String, assignments: [User.Assignment]) throws(Refusal) -> User
  /// Switches a user on or off.
  func setUser(_ id: User.ID, active: Bool) throws(Refusal)
}
