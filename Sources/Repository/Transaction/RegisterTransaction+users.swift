import Casework
import Domain
import GRDB

/// The people who work with the program.
extension RegisterTransaction {
  func user(named name: String) throws(Refusal) -> User? {
    try Refusal.translating { try first("SELECT * FROM user WHERE name = ?", [name]) { try user($0) } }
  }

  func user(_ id: User.ID) throws(Refusal) -> User {
    let found = try Refusal.translating { try first("SELECT * FROM user WHERE id = ?", [id]) { try user($0) } }
    guard let found else { throw Refusal.missing("user", "Användaren") }
    return found
  }

  func users() throws(Refusal) -> [User] {
    try Refusal.translating { try all("SELECT * FROM user ORDER BY name") { try user($0) } }
  }

  func users(as role: Role, at unit: Unit) throws(Refusal) -> [User] {
    try Refusal.translating {
      try all(
        """
        SELECT * FROM user WHERE active = 1 AND id IN (
          SELECT user_id FROM user_role WHERE role = ? AND centre_id IS ? AND district_id IS ?)
        """, [role, unit.centre, unit.district]
      ) { try user($0) }
      .inSwedishOrder(by: \.fullName)
    }
  }

  func addUser(name: String, fullName: String, assignments: [User.Assignment]) throws(Refusal) -> User {
    try Refusal.translating {
      let id: User.ID = try insert(
        "INSERT INTO user (name, full_name, active) VALUES (?, ?, 1)", [name, fullName])
      for assignment in assignments {
        try execute(
          "INSERT INTO user_role (user_id, role, centre_id, district_id) VALUES (?, ?, ?, ?)",
          [id, assignment.role, assignment.unit.centre, assignment.unit.district])
      }
      return User(id: id, name: name, fullName: fullName, isActive: true, assignments: assignments)
    }
  }

  func setUser(_ id: User.ID, active: Bool) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE user SET active = ? WHERE id = ?", [active.stored, id])
      if db.changesCount == 0 { throw Refusal.missing("user", "Användaren") }
    }
  }

  private func user(_ row: Row) throws -> User {
    let id: User.ID = try row.value("id")
    return User(
      id: id, name: try row.value("name"), fullName: try row.value("full_name"), isActive: try row.flag("active"),
      assignments: try all("SELECT * FROM user_role WHERE user_id = ? ORDER BY id", [id]) {
        User.Assignment(
          role: try $0.value("role"),
          unit: Unit(centre: try $0.value("centre_id"), district: try $0.value("district_id")))
      })
  }
}
