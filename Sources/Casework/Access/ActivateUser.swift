import Domain

/// Switches a user on again who was switched off.
public struct ActivateUser: Verb {
  /// The account name.
  public var name: String

  /// Activates a user.
  public init(name: String) { self.name = name }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageUsers)
    guard let user = try work.user(named: name) else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte.")
    }
    guard !user.isActive else { throw Refusal(.impossible, "active", "\(user.fullName) är redan aktiv.") }
    try work.setUser(user.id, active: true)
    try work.trace(.userActivated, detail: ["user": "\(user.id.rawValue)"], by: session)
    return ActLine("kan arbeta igen", of: user.fullName)
  }
}
