import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// Two programs on one register: each sees what the other does, and nobody overwrites unseen (R15.3).
@Suite("Two programs on one register") struct TwoProgramsTests {
  @Test("A change of one shows in the other, and its counter rises")
  func seen() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let coach = try Office(try Register.create(at: path))
      let caseworker = try Office(try Register.open(at: path))
      let quiet = try #require(caseworker.register.changeCounter())
      #expect(caseworker.register.changeCounter() == quiet)
      let enrolment = try coach.enrol("Rut", "Holm", serial: 1)
      #expect(try #require(caseworker.register.changeCounter()) > quiet)
      #expect(try caseworker.read { work throws(Refusal) in try work.enrolment(enrolment.id) } == enrolment)
      let before = try #require(coach.register.changeCounter())
      #expect(coach.register.changeCounter() == before)
      try coach.enrol("Siv", "Ek", serial: 2)
      #expect(try #require(coach.register.changeCounter()) > before)
    }
  }

  @Test("A register that is being written for long refuses the other's change as locked, and says so in Swedish")
  func locked() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let coach = try Office(try Register.create(at: path))
      let caseworker = try Office(try Register.open(at: path))
      try caseworker.register.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
      try coach.register.queue.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        do {
          try caseworker.enrol("Siv", "Ek", serial: 2)
          Issue.record("written")
        } catch let refusal as Refusal {
          #expect(refusal.kind == .locked)
          #expect(refusal.message.contains("upptaget"))
        }
        try db.execute(sql: "ROLLBACK")
      }
      try caseworker.enrol("Siv", "Ek", serial: 2)
    }
  }

  @Test("What a verb refuses leaves nothing behind; a refusal for lack of permission is logged by its code alone")
  func rolledBack() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    for kind in [Refusal.Kind.impossible, .notPermitted] {
      #expect(throws: Refusal.self) {
        try office.write { work throws(Refusal) in
          _ = try work.addNote(
            CaseNote(
              id: .init(0), enrolment: enrolment.id, eventDay: Office.today, written: Office.now,
              author: .init(1), text: "text"))
          throw Refusal(kind, "someCode", "Nej.")
        }
      }
    }
    #expect(try office.read { work throws(Refusal) in try work.notes(of: enrolment.id) }.isEmpty)
    let log = try office.register.queue.writeWithoutTransaction {
      try String.fetchAll($0, sql: "SELECT action || ' ' || detail FROM log")
    }
    #expect(log == [#"refused {"code":"someCode"}"#])
  }

  @Test("A rehearsal gives its outcome and changes nothing")
  func rehearsal() throws {
    let office = try Office()
    let count = try office.register.run(
      Act(access: .rehearsal) { work, _ throws(Refusal) in
        _ = try work.addUser(name: "ny", fullName: "Ny", assignments: [])
        return try work.users().count
      }, by: office.session)
    #expect(count == 4)
    #expect(try office.read { work throws(Refusal) in try work.users().count } == 3)
  }
}
