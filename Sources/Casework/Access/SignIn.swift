import Domain

/// Finds the user who starts the program and the role in which it begins (R11.1). Passwords come later.
public struct SignIn: Verb {
  /// The account name; nil is the register's first administrator.
  public var name: String?
  /// The role, where the user has several; nil is the first.
  public var role: Role?

  /// Signs in.
  public init(name: String? = nil, role: Role? = nil) {
    self.name = name
    self.role = role
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Session {
    let user: User?
    if let name {
      user = try work.user(named: name)
    } else {
      user = try work.users().first { user in user.isActive && user.assignments.contains { $0.role == .administrator } }
    }
    guard let user, user.isActive else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte, eller är avslutad.")
    }
    guard let assignment = user.assignments.first(where: { role == nil || $0.role == role }) else {
      throw Refusal(.notPermitted, "noRole", "\(user.fullName) har inte den rollen.")
    }
    let list = UserList(users: [], centres: try work.centres(), districts: try work.districts())
    return Session(
      user: user.id, fullName: user.fullName, role: assignment.role, unit: assignment.unit,
      unitName: list.name(of: assignment.unit), now: session.now)
  }
}

extension Session {
  /// Nobody yet: what `SignIn` and `MakeRegister` run in. Holds no permission that opens a case.
  public static func nobody(at now: LocalDateTime) -> Session {
    Session(user: .init(0), fullName: "", role: .logReviewer, unit: .city, unitName: "Staden", now: now)
  }

  /// Whether it is nobody's yet.
  public var isNobody: Bool { user == .init(0) }
}
