import GRDB
import Glibc

extension Migration {
  /// Copies the register to a file beside it (0600) by SQLite's backup, and reads the copy through; the copy's path.
  static func backUp(_ db: Database, path: String, version: Int) throws -> String {
    let target = try freeName(beside: path, version: version)
    let copy = try DatabaseQueue(path: target)
    do {
      let expected = try count(db)
      try copy.writeWithoutTransaction { copied in
        try db.backup(to: copied)
        let faults = try String.fetchAll(copied, sql: "PRAGMA integrity_check")
        guard faults == ["ok"], try Migration.version(of: copied) == version, try count(copied) == expected else {
          throw RegisterFault(
            .cannotWrite, "The copy \(target) is not like \(path); the register was not migrated. Check the disk.")
        }
      }
      try copy.close()
    } catch {
      try? copy.close()
      unlink(target)
      throw error
    }
    return target
  }

  /// Rows that must be in the copy too.
  private static func count(_ db: Database) throws -> [Int] {
    try ["client", "enrolment", "log"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1 }
  }

  /// An empty file of our own: `register.db.version-1`, or with a number where that is there already.
  private static func freeName(beside path: String, version: Int) throws -> String {
    for attempt in 1...1000 {
      let name = path + ".version-\(version)" + (attempt > 1 ? "-\(attempt)" : "")
      let file = Glibc.open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
      if file >= 0 {
        close(file)
        return name
      }
      guard errno == EEXIST else {
        throw RegisterFault(
          .cannotWrite, "The copy \(name) cannot be made: \(FileCheck.lastError). The register was not migrated.")
      }
    }
    throw RegisterFault(.cannotWrite, "There are too many copies beside \(path). Move them away and try again.")
  }
}
