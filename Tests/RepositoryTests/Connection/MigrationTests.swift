import Casework
import Domain
import Foundation
import GRDB
import Testing

@testable import Repository

/// An older register is taken to this program's version after a copy was made and read through.
@Suite("Migration") struct MigrationTests {
  private static let next = Migration(
    name: "2 of this test",
    statements: ["ALTER TABLE client ADD COLUMN nickname TEXT", "CREATE TABLE later (a TEXT) STRICT"])

  @Test("A copy of the old register stays beside the new, and nothing is lost")
  func migrates() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      let old = try Office(try Register.create(at: path))
      let enrolment = try old.enrol("Åsa", "Svensson", serial: 1)
      try old.register.close()
      let register = try Register.open(at: path, migrations: Migration.all + [Self.next])
      let backup = try #require(register.migrationBackup)
      #expect(backup == path + ".version-1")
      let office = try Office(register)
      #expect(try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) } == enrolment)
      let version = try register.queue.writeWithoutTransaction { try Migration.version(of: $0) }
      #expect(version == 2)
      try register.close()
      let copy = try Office(try Register.open(at: backup))
      #expect(try copy.read { work throws(Refusal) in try work.enrolment(enrolment.id) } == enrolment)
      do {
        _ = try Register.open(at: path)
        Issue.record("an older program opened it")
      } catch let fault as RegisterFault { #expect(fault.kind == .newerProgram) }
    }
  }

  @Test("A migration that fails leaves the register as it was")
  func fails() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      try Register.create(at: path).close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let faulty = Migration(name: "faulty", statements: ["CREATE TABLE later (a TEXT) STRICT", "SELECT nothing"])
      #expect(throws: RegisterFault.self) { try Register.open(at: path, migrations: Migration.all + [faulty]) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      let reopened = try Register.open(at: path)
      #expect(reopened.migrationBackup == nil)
    }
  }
}
