import GRDB
import Testing

@testable import Repository

/// The settings of a connection hold, or nothing is written (design.md "Storage").
@Suite("Settings of a connection") struct ConnectionSettingsTests {
  @Test("Each holds on an opened register")
  func readBack() throws {
    try withDirectory { directory in
      let register = try Register.create(at: directory + "/register.db")
      let values = try register.queue.writeWithoutTransaction { db in
        try ConnectionSettings.pragmas.map { try String.fetchOne(db, sql: "PRAGMA \($0.name)") ?? "" }
      }
      #expect(values == ["delete", "3", "1", "1", "0", "1", "-32000"])
    }
  }

  @Test(
    "One that does not hold is refused and named",
    arguments: [
      "synchronous = NORMAL", "foreign_keys = OFF", "secure_delete = OFF", "trusted_schema = ON",
      "cell_size_check = OFF", "journal_mode = TRUNCATE",
    ])
  func mismatch(_ pragma: String) throws {
    try withDirectory { directory in
      let register = try Register.create(at: directory + "/register.db")
      try register.queue.writeWithoutTransaction { db in
        try ConnectionSettings.verify(db, inMemory: false)
        _ = try String.fetchOne(db, sql: "PRAGMA \(pragma)")
        do {
          try ConnectionSettings.verify(db, inMemory: false)
          Issue.record("\(pragma) was let through")
        } catch let fault as RegisterFault {
          #expect(fault.kind == .cannotWrite)
          #expect(fault.message.contains(pragma.prefix { $0 != " " }))
        }
      }
    }
  }

  @Test("A register that another program has in another journal mode is not written")
  func otherJournal() throws {
    try withDirectory { directory in
      let path = directory + "/register.db"
      try Register.create(at: path).close()
      let other = try DatabaseQueue(path: path)
      try other.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "UPDATE sqlite_sequence SET seq = seq")
        do {
          _ = try Register.open(at: path)
          Issue.record("opened")
        } catch let fault as RegisterFault {
          #expect([RegisterFault.Kind.cannotWrite, .locked].contains(fault.kind), "\(fault)")
        }
      }
    }
  }
}
