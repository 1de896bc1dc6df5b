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
        .invalid, "userName", "Användarnamnet får ha bokstäverna a–z, siffror, punkt, - och _, högst 40 tecken.",
        fields: ["name": "Bara a–z, siffror, punkt, - och _."])
    }
    guard try work.user(named: name) == nil else {
      throw Refusal(
        .invalid, "userExists", "Användarnamnet finns redan. Välj ett annat.", fields: ["name": "Finns redan."])
    }
    let accepted = try TextFilter.accept(fullName, maxLength: 200, lines: .single)
    guard !accepted.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        .invalid, "fullName", "Användaren behöver ett fullständigt namn.", fields: ["fullName": "Skriv namnet."])
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
        throw Refusal(
          .notFound, "unknownCentre", "Ange ett jobbtorg som finns.", fields: ["unit": "Välj ett jobbtorg."])
      }
      return .centre(centre.id)
    case .caseworker:
      return .district(try district(in: work, today: today))
    case .unitHead:
      if let centre = try work.centres().first(where: { $0.name == unitName }) { return .centre(centre.id) }
      return .district(try district(in: work, today: today))
    case .figuresReader, .administrator, .logReviewer: return .city
    }
  }

  private func district(in work: any UnitOfWork, today: Day) throws(Refusal) -> HomeDistrict.ID {
    guard let unitName else {
      let isHead = role == .unitHead
      throw Refusal(
        .notFound, isHead ? "unknownUnit" : "unknownDistrict",
        isHead ? "Ange ett jobbtorg eller en stadsdel." : "Ange en stadsdel som finns.",
        fields: ["unit": isHead ? "Välj ett jobbtorg eller en stadsdel." : "Välj en stadsdel."])
    }
    do { return try HomeDistrictDirectory(try work.districts()).district(named: unitName, on: today).id } catch {
      let isOld = error.code == "replacedDistrict"
      throw Refusal(
        error.kind, error.code, error.message, fields: ["unit": isOld ? error.message : "Välj en stadsdel."])
    }
  }
}
