import Domain

/// Adds a user with a role at a unit (R11.1).
public struct AddUser: Verb {
  /// The account name, ASCII letters, digits, `.`, `-` and `_`.
  public var name: String
  /// The full name.
  public var fullName: String
  /// The role.
  public var role: Role
  /// The jobbtorg's or district's name; nil for the city.
  public var unitName: String?

  /// A user.
  public init(name: String, fullName: String, role: Role, unitName: String? = nil) {
    self.name = name
    self.fullName = fullName
    self.role = role
    self.unitName = unitName
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UserOutcome {
    try session.require(.manageUsers)
    guard !name.isEmpty, name.utf8.count <= 40,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) })
    else {
      throw Refusal(
        .invalid, "userName", "Användarnamnet får ha bokstäverna a–z, siffror, punkt, - och _, högst 40 tecken.")
    }
    guard try work.user(named: name) == nil else {
      throw Refusal(.invalid, "userExists", "Användarnamnet finns redan. Välj ett annat.")
    }
    let accepted = try TextFilter.accept(fullName, maxLength: 200, lines: .single)
    guard !accepted.allSatisfy(\.isWhitespace) else {
      throw Refusal(.invalid, "fullName", "Användaren behöver ett fullständigt namn.")
    }
    let unit = try unit(in: work, today: session.today)
    let user = try work.addUser(name: name, fullName: accepted, assignments: [.init(role: role, unit: unit)])
    try work.trace(
      .userAdded, detail: ["user": "\(user.id.rawValue)", "role": role.rawValue], by: session)
    var offered = 0
    if role == .caseworker, case .district(let district) = unit {
      offered = try work.unlinkedEnrolments(naming: accepted, district: district).count
    }
    return UserOutcome(user: user, unlinkedEnrolments: offered)
  }

  private func unit(in work: any UnitOfWork, today: Day) throws(Refusal) -> Unit {
    switch role {
    case .coach, .sessionLeader, .matcher:
      guard let unitName, let centre = try work.centres().first(where: { $0.name == unitName }) else {
        throw Refusal(.notFound, "unknownCentre", "Ange ett jobbtorg som finns.")
      }
      return .centre(centre.id)
    case .caseworker:
      guard let unitName else { throw Refusal(.notFound, "unknownDistrict", "Ange en stadsdel som finns.") }
      return .district(try HomeDistrictDirectory(try work.districts()).district(named: unitName, on: today).id)
    case .unitHead:
      if let centre = try work.centres().first(where: { $0.name == unitName }) { return .centre(centre.id) }
      guard let unitName else { throw Refusal(.notFound, "unknownUnit", "Ange ett jobbtorg eller en stadsdel.") }
      return .district(try HomeDistrictDirectory(try work.districts()).district(named: unitName, on: today).id)
    case .figuresReader, .administrator, .logReviewer: return .city
    }
  }
}

/// A user that was added.
public struct UserOutcome: Sendable {
  /// The user.
  public var user: User
  /// Open enrolments whose referral names this handläggare in words: they can be linked (R1.11).
  public var unlinkedEnrolments: Int

  /// An outcome.
  public init(user: User, unlinkedEnrolments: Int) {
    self.user = user
    self.unlinkedEnrolments = unlinkedEnrolments
  }
}

/// Links open enrolments that name a handläggare in words to the user with that name (R1.11).
public struct LinkCaseworker: Verb {
  /// The user's account name.
  public var name: String

  /// Links enrolments to a user.
  public init(name: String) {
    self.name = name
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Int {
    try session.require(.manageUsers)
    guard let user = try work.user(named: name), user.isActive else {
      throw Refusal(.notFound, "unknownUser", "Användaren finns inte eller är avslutad.")
    }
    var linked = 0
    for assignment in user.assignments where assignment.role == .caseworker {
      guard case .district(let district) = assignment.unit,
        try work.caseworker(named: user.fullName, in: district)?.id == user.id
      else { continue }
      for id in try work.unlinkedEnrolments(naming: user.fullName, district: district) {
        var enrolment = try work.enrolment(id)
        enrolment.caseworker = user.id
        try work.update(enrolment)
        for var task in try work.tasks(of: id)
        where task.state == .open && task.owner.user == nil && task.owner.unit == assignment.unit {
          task.owner.user = user.id
          try work.update(task)
          try work.addTaskEvent("Överlämnad till \(user.fullName).", to: task.id, at: session.now, by: session.user)
        }
        linked += 1
      }
    }
    return linked
  }
}

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
    var open = 0
    for unit in Set(user.assignments.map(\.unit)) {
      open += try work.openTasks(of: user.id, unit: unit, everybody: false).count { $0.owner.user == user.id }
    }
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

/// Everybody who works with the program.
public struct ListUsers: Verb {
  /// Everybody.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> UserList {
    try session.require(.manageUsers)
    return UserList(users: try work.users(), centres: try work.centres(), districts: try work.districts())
  }
}

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
