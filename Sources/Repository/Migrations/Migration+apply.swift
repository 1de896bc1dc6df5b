import GRDB

extension Migration {
  /// Takes a connection's file to the last of `migrations`, all in one transaction.
  ///
  /// What another process did while this one waited for the lock is seen: the version is read inside the transaction.
  static func apply(_ migrations: [Migration], to db: Database) throws {
    try db.inTransaction(.immediate) {
      let done = try version(of: db)
      guard done < migrations.count else { return .rollback }
      for migration in migrations[done...] {
        for statement in migration.statements { try db.execute(sql: statement) }
      }
      try db.checkForeignKeys()
      try db.execute(sql: "PRAGMA application_id = \(ConnectionSettings.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
      return .commit
    }
  }

  /// How many migrations the file has been through.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
