import GRDB

/// How every connection to a register is set, and read back, before anything is read or written.
enum ConnectionSettings {
  /// "JTRG" in the file's header: what tells a register from any other SQLite file.
  static let applicationID: Int32 = 0x4A54_5247

  /// How long a connection waits for another process, in seconds.
  static let busyTimeout: Double = 5

  /// The journal mode, decided here and nowhere else.
  ///
  /// Not WAL: SQLite 3.7.0 to 3.51.2 can damage a file when several processes reset the log at once, which is how a
  /// register is used; fixed in 3.51.3, 3.50.7 and 3.44.6. Debian 12 has 3.40.1. A program that demands a fixed library
  /// may change this line, and must then set `synchronous` after the journal mode, as here.
  static let journalMode = "delete"

  /// What is set, and what reading it back must give.
  static let pragmas: [(name: String, set: String, expected: String)] = [
    ("journal_mode", journalMode, journalMode),
    ("synchronous", "EXTRA", "3"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    // 32 MB at most, taken only as pages are used: an import of a million rows then spills seldom and stays flat.
    ("cache_size", "-32000", "-32000"),
  ]

  /// What a connection is opened with; `wait` says how long it waits for a lock. (No `busy_timeout`: it would take the
  /// place of the handler that looks for Esc.)
  static func configuration(_ wait: LockWait) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { wait.mayGoOn(after: $0) }
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try apply(to: db)
      wait.watch(db)
    }
    return configuration
  }

  /// Sets every pragma on a connection.
  static func apply(to db: Database) throws {
    for pragma in pragmas { _ = try String.fetchOne(db, sql: "PRAGMA \(pragma.name) = \(pragma.set)") }
  }

  /// Refuses a connection on which some setting does not hold.
  static func verify(_ db: Database, inMemory: Bool) throws {
    for pragma in pragmas {
      let expected = inMemory && pragma.name == "journal_mode" ? "memory" : pragma.expected
      let found = try String.fetchOne(db, sql: "PRAGMA \(pragma.name)") ?? "nothing"
      guard found.lowercased() == expected else {
        throw RegisterFault(
          .cannotWrite,
          """
          The register is not written: the setting \(pragma.name) is \(found) and must be \(expected). Another program \
          has it open with other settings; close that program and try again.
          """)
      }
    }
  }
}
