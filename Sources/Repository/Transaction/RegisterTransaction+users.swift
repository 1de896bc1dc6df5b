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

  func roles(at unit: Unit) throws(Refusal) -> Set<Role> {
    try Refusal.translating {
      Set(
        try all(
          """
          SELECT DISTINCT r.role FROM user_role r JOIN user u ON u.id = r.user_id
          WHERE u.active = 1 AND r.centre_id IS ? AND r.district_id IS ?
          """, [unit.centre, unit.district]
        ) { try $0.value("role") as Role })
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

  func duties(of user: User.ID, after now: LocalDateTime) throws(Refusal) -> [Duty: Int] {
    try Refusal.translating {
      var duties: [Duty: Int] = [:]
      let tasks: [(Duty, Int)] = try all(
        """
        SELECT kind, owner_centre_id, owner_district_id, count(*) AS open FROM follow_up_task
        WHERE state = 'open' AND owner_id = ? GROUP BY kind, owner_centre_id, owner_district_id
        """, [user]
      ) {
        let unit = Unit(centre: try $0.value("owner_centre_id"), district: try $0.value("owner_district_id"))
        return (.task(try $0.value("kind"), unit), try $0.value("open"))
      }
      let coached: [(Duty, Int)] = try all(
        """
        SELECT centre_id, count(*) AS open FROM enrolment
        WHERE centre_id IN (SELECT id FROM job_centre) AND coach_id = ? AND closed_day IS NULL GROUP BY centre_id
        """, [user]
      ) { (.coach(try $0.value("centre_id")), try $0.value("open")) }
      let handled: [(Duty, Int)] = try all(
        """
        SELECT district_id, count(*) AS open FROM enrolment
        WHERE caseworker_id = ? AND closed_day IS NULL GROUP BY district_id
        """, [user]
      ) { (.caseworker(try $0.value("district_id")), try $0.value("open")) }
      let led: [(Duty, Int)] = try all(
        """
        SELECT centre_id, count(*) AS coming FROM occasion
        WHERE leader_id = ?1 AND start > ?2 AND state = 'booked' GROUP BY centre_id
        """, [user, now]
      ) { (.leading(try $0.value("centre_id")), try $0.value("coming")) }
      for (duty, count) in tasks + coached + handled + led { duties[duty] = count }
      return duties
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
