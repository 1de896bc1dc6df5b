import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// R11.1: whoever is switched off can do nothing more, whatever stood open in another program.
@Suite struct SwitchedOffTests {
  private func log(_ register: Register) throws -> [String] {
    try register.queue.writeWithoutTransaction {
      try String.fetchAll($0, sql: "SELECT action || ' ' || detail FROM log WHERE action = 'refused' ORDER BY id")
    }
  }

  @Test func `a coach who is switched off in another program marks nobody in the roll call that stands open`() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let office = try Office(try Register.create(at: path))
      let coach = try NoShowOffice(office, rut: office.enrol("Rut", "Holm", serial: 1, linked: office.caseworker))
      let place = try coach.meeting("2008-04-21T08:00")
      _ = try coach.run(OpenRollCall(occasion: place.occasion), as: coach.anna)
      let admin = Session(
        user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
      let root = try Register.open(at: path)
      _ = try root.run(AddUser(name: "bo", fullName: "Bo Sten", role: .coach, unitName: "Vällingby"), by: admin)
      let bo = try #require(try root.run(ListUsers(), by: admin).users.first { $0.name == "bo" })
      _ = try root.run(DeactivateUser(name: "anna", handingOverTo: .user(bo.id)), by: admin)

      let marked = #expect(throws: Refusal.self) { try coach.mark(place, .noShow) }
      #expect(marked?.code == "switchedOff" && marked?.message.contains("ligger kvar som utkast") == true)
      let before = try log(coach.office.register)
      #expect(before == [#"refused {"code":"switchedOff"}"#])
      // What is only read is refused too, and its screen, which reads again at each change, writes nothing by that.
      let read = #expect(throws: Refusal.self) {
        try coach.run(OpenClientCard(enrolment: coach.rut.id, isOpening: false), as: coach.anna)
      }
      #expect(read?.code == "switchedOff")
      #expect(try log(coach.office.register) == before)
      let now = try root.run(
        Act(access: .read) { work, _ throws(Refusal) in
          (mark: try work.participant(place.id).mark, tasks: try work.tasks(of: place.enrolment).count)
        }, by: admin)
      #expect(now.mark == nil && now.tasks == 0)
      _ = try root.run(ActivateUser(name: "anna"), by: admin)
      try coach.mark(place, .noShow)
    }
  }
}
