import GRDB

extension Register {
  /// Opens the register at `path`, taking it to this program's version first where it is older, after a backup beside it.
  ///
  /// A file that is not a register is left as it is, to the byte.
  public static func open(at path: String) throws(RegisterFault) -> Register {
    try open(at: path, migrations: Migration.all)
  }

  static func open(at path: String, migrations: [Migration]) throws(RegisterFault) -> Register {
    try checkFile(path)
    return try RegisterFault.translating(path, .notARegister) {
      let wait = LockWait()
      let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration(wait))
      var backup: String?
      try queue.writeWithoutTransaction { db in
        try ConnectionSettings.verify(db, inMemory: false)
        let version = try checkSchema(of: db, path: path, newest: migrations.count)
        if version < migrations.count {
          backup = try Migration.backUp(db, path: path, version: version)
          try Migration.apply(migrations, to: db)
        }
      }
      return Register(queue: queue, wait: wait, path: path, migrationBackup: backup)
    }
  }

  /// What can be known without opening the file as a database, which could already write to it.
  private static func checkFile(_ path: String) throws(RegisterFault) {
    switch FileCheck.kind(of: path) {
    case .nothing:
      throw RegisterFault(.missing, "There is no register at \(path). Make one with \"jobbtorg init\".")
    case .directory:
      throw RegisterFault(.notARegister, "\(path) is a directory, not a register. Name the file in it.")
    case .other:
      throw RegisterFault(.notARegister, "\(path) is not a file.")
    case .file: break
    }
    guard let head = FileCheck.head(of: path, count: 100) else {
      throw RegisterFault(.missing, "\(path) cannot be read: \(FileCheck.lastError).")
    }
    guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)),
      head[68..<72].reduce(0, { $0 << 8 | Int32($1) }) == ConnectionSettings.applicationID
    else {
      throw RegisterFault(.notARegister, "\(path) is not a register. Nothing in it was changed.")
    }
    guard FileCheck.isWritable(path), FileCheck.isWritable(FileCheck.directory(of: path)) else {
      throw RegisterFault(
        .cannotWrite, "\(path) cannot be written: the file or its directory is read-only for this account.")
    }
  }

  /// The register's version, refused where it is newer than the program or the tables are not there.
  private static func checkSchema(of db: Database, path: String, newest: Int) throws -> Int {
    let version = try Migration.version(of: db)
    guard version <= newest else {
      throw RegisterFault(
        .newerProgram,
        "\(path) was written by a newer program (version \(version), this one knows \(newest)). Use that program.")
    }
    let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    guard version > 0, tables.isSuperset(of: ["register_info", "client", "enrolment", "log"]) else {
      throw RegisterFault(.notARegister, "\(path) is damaged: it has not the tables of a register.")
    }
    return version
  }
}
