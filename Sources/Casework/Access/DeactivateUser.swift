import Domain

/// Switches a user off, after open tasks have been handed over (R7.7).
public struct DeactivateUser: Verb {
  /// The account name.
  public var name: String

  /// Deactivates a user.
  public init(name: String) {
    self.name = name
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> User {
    try session.require(.manageUsers)
    guard let user = try work.user(named: name) else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte.")
    }
    guard user.id != session.user else {
      throw Refusal(.impossible, "self", "Man kan inte avsluta sig själv. Låt en annan administratör göra det.")
    }
    let open = try work.openTasks(of: user.id, unit: .city, everybody: false).count
    guard open == 0 else {
      throw Refusal(
        .impossible, "openTasks",
        "\(user.fullName) har \(open) öppna \(open == 1 ? "uppgift" : "uppgifter"). "
          + "Lämna över dem först (Uppgifter, r).")
    }
    try work.setUser(user.id, active: false)
    try work.trace(.userDeactivated, detail: ["user": "\(user.id.rawValue)"], by: session)
    return try work.user(user.id)
  }
}
