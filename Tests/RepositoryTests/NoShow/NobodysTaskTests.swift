import Casework
import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Whatever people and administrators do, nobody's task is nobody's (R7.7).
@Suite struct NobodysTaskTests {
  @Test func `every open task is in the list of somebody who may close it, or its unit is shown as empty`() throws {
    var source = SeededGenerator.printed()
    for _ in 0..<10 {
      let seed = source.next()
      var staff = try Staff(seed: seed)
      for step in 0..<60 {
        let act = try staff.act(step)
        let faults = try staff.faults()
        #expect(faults == [], "seed \(seed), after \(step) \(act)")
        if !faults.isEmpty { return }
      }
      #expect(staff.done.count > 6, "seed \(seed): \(staff.done)")
    }
  }
}

/// An office in which users come and go, districts end, and cases have no-shows, by chance.
private struct Staff {
  let office: NoShowOffice
  let admin: Session
  var generator: SeededGenerator
  var now = Office.now
  var serial = 100
  /// Which acts were done, by name.
  var done: [String: Int] = [:]

  init(seed: UInt64) throws {
    office = try NoShowOffice()
    admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    generator = SeededGenerator(seed: seed)
  }

  private mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }

  /// Somebody who works now in the role, as a session.
  private mutating func somebody(_ role: Role) throws -> Session? {
    let users = try office.run(ListUsers(), as: admin, at: now.iso).users
    let those = users.filter { $0.isActive && $0.assignments.contains { $0.role == role } }
    guard !those.isEmpty else { return nil }
    return try office.office.register.run(SignIn(name: those[chance(those.count)].name), by: .nobody(at: now))
  }

  /// One act; what is refused changes nothing.
  mutating func act(_ step: Int) throws -> String {
    now = now.adding(minutes: 20 + chance(600))
    let admin = admin.at(now)
    let sheet = try office.run(OpenUsers(), as: admin, at: now.iso)
    let cases = try office.office.read { work throws(Refusal) in
      var found: [Enrolment] = []
      for id in 1...40 { if let one = try? work.enrolment(.init(Int64(id))) { found.append(one) } }
      return found
    }
    let one = cases[chance(cases.count)]
    var name = ""
    do throws(Refusal) {
      switch chance(11) {
      case 0:
        name = "add"
        let role: Role = [.coach, .caseworker, .unitHead, .sessionLeader][chance(4)]
        let units = role == .coach || role == .sessionLeader ? sheet.centres.map(\.name) : sheet.districts.map(\.name)
        serial += 1
        _ = try office.run(
          AddUser(name: "u\(serial)", fullName: "Namn \(serial)", role: role, unitName: units[chance(units.count)]),
          as: admin, at: now.iso)
      case 1, 2:
        name = "deactivate"
        let row = sheet.rows[chance(sheet.rows.count)]
        let receivers = sheet.receivers(of: row)
        let receiver: DeactivateUser.Receiver =
          receivers.isEmpty || chance(3) == 0 ? .unit : .user(receivers[chance(receivers.count)].id)
        _ = try office.run(DeactivateUser(name: row.user.name, handingOverTo: receiver), as: admin, at: now.iso)
      case 3:
        name = "activate"
        let off = sheet.rows.filter { !$0.user.isActive }
        guard !off.isEmpty else { break }
        _ = try office.run(ActivateUser(name: off[chance(off.count)].user.name), as: admin, at: now.iso)
      case 4:
        name = "end"
        guard sheet.districts.count > 1, chance(3) == 0 else { break }
        let (ending, next) = (
          sheet.districts[chance(sheet.districts.count)], sheet.districts[chance(sheet.districts.count)]
        )
        _ = try office.run(
          EndDistrict(district: ending.id, lastDay: now.day + chance(3), successor: next.id), as: admin, at: now.iso)
      case 5, 6:
        name = "miss"
        guard var coach = try? somebody(.coach) else { break }
        coach.unit = .centre(one.centre)
        let place = try office.office.book(one, at: now.adding(minutes: -15).iso)
        _ = try office.run(MarkAttendance(participants: [place.id], mark: .noShow), as: coach, at: now.iso)
      case 7:
        name = "check"
        guard let karin = try? somebody(.caseworker) else { break }
        guard let row = try office.run(OpenTasks(kind: .checkAbsence), as: karin, at: now.iso).first else { break }
        _ = try office.run(
          CloseAbsenceCheck(
            task: row.id, version: row.task.version, finding: .ownFault(.letterNotReceived)), as: karin, at: now.iso)
      case 8:
        name = "close"
        guard var coach = try? somebody(.coach) else { break }
        coach.unit = .centre(one.centre)
        _ = try office.run(
          CloseEnrolment(
            enrolment: one.id, version: one.version, closure: Closure(day: now.day, reason: .ownWorkFullTime),
            settlesOpen: true), as: coach, at: now.iso)
      case 9:
        name = "assign"
        guard let karin = try? somebody(.caseworker) else { break }
        let people = try office.run(ListResponsible(), as: karin, at: now.iso).people
        _ = try office.run(
          AssignResponsible(
            enrolments: [one.id], caseworker: chance(3) == 0 ? nil : people.randomElement(using: &generator)?.id),
          as: karin, at: now.iso)
      default:
        name = "refer"
        serial += 1
        let district = sheet.districts[chance(sheet.districts.count)].id
        _ = try office.office.enrol("Siv", "Ek", serial: serial, district: district, sent: now.day.iso)
      }
      done[name, default: 0] += 1
    } catch {
      name += " (\(error.code))"
    }
    if chance(6) == 0, let anybody = try? somebody([.coach, .caseworker, .administrator][chance(3)]) {
      _ = try? office.run(UndoLast(), as: anybody, at: now.iso)
    }
    return name
  }

  /// Open tasks that nobody has, and other traces of people who have left.
  func faults() throws -> [String] {
    let sheet = try office.run(OpenUsers(), as: admin, at: now.iso)
    let empty = Set(sheet.emptyUnits.map(\.unit))
    let users = sheet.rows.map(\.user)
    var faults: [String] = []
    var lists: [User.ID: Set<FollowUpTask.ID>] = [:]
    for user in users where user.isActive {
      let session = try office.office.register.run(SignIn(name: user.name), by: .nobody(at: now))
      lists[user.id] = Set((try? office.run(OpenTasks(), as: session, at: now.iso))?.map(\.id) ?? [])
    }
    let open: [FollowUpTask] = try office.office.register.transaction(.read) { work throws(Refusal) in
      try Refusal.translating {
        try work.all("SELECT * FROM client_task WHERE state = 'open'") { try FollowUpTask($0) }
      }
    }
    for task in open {
      let has = users.contains { user in
        user.may(.task(task.kind, task.owner.unit)) && lists[user.id]?.contains(task.id) == true
      }
      if !has, !(task.owner.user == nil && empty.contains(task.owner.unit)) {
        faults.append("\(task.kind) \(task.id.rawValue) of \(task.owner) is nobody's")
      }
    }
    let gone: [String] = try office.office.register.transaction(.read) { work throws(Refusal) in
      try Refusal.translating {
        try work.all(
          """
          SELECT 'leader ' || o.id AS what FROM occasion o JOIN user u ON u.id = o.leader_id
          WHERE u.active = 0 AND o.state = 'booked' AND o.start > ?
          UNION ALL SELECT 'case ' || e.id FROM enrolment e JOIN user u ON u.id IN (e.coach_id, e.caseworker_id)
          WHERE u.active = 0 AND e.closed_day IS NULL
          UNION ALL SELECT 'ended ' || e.id FROM enrolment e JOIN home_district d ON d.id = e.district_id
          WHERE d.valid_to < ?
          """, [now, now.day]
        ) { try $0.value("what") }
      }
    }
    return faults + gone
  }
}
